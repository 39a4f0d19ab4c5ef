package rehearsal.ai;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How much a model should think before it answers. Every provider that has such a setting knows these three. */
public enum Effort {
    LOW, MEDIUM, HIGH;

    /** The word files, commands and providers use. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Effort> of(String word) {
        return Stream.of(values()).filter(effort -> effort.id().equals(word.toLowerCase(Locale.ROOT))).findFirst();
    }
}
