package rehearsal.ui.place;

import java.util.Optional;
import java.util.OptionalDouble;

/** What the window remembers from one day to the next on this computer: sizes, theme, what was open. Never in a library that others share. */
public interface Memory {

    Optional<String> recall(String name);

    void keep(String name, String value);

    default OptionalDouble recallNumber(String name) {
        try {
            return recall(name).map(text -> OptionalDouble.of(Double.parseDouble(text))).orElse(OptionalDouble.empty());
        } catch (NumberFormatException notANumber) {
            return OptionalDouble.empty();
        }
    }

    /** Remembers nothing. */
    static Memory none() {
        return new Memory() {
            @Override
            public Optional<String> recall(String name) {
                return Optional.empty();
            }

            @Override
            public void keep(String name, String value) {
                // There is nowhere to keep it.
            }
        };
    }
}
