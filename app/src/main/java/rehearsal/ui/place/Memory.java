package rehearsal.ui.place;

import java.util.Optional;

/** What the window remembers from one day to the next: sizes, theme, what was open. */
public interface Memory {

    Optional<String> recall(String name);

    void keep(String name, String value);
}
