package rehearsal.ui.shell;

import java.util.List;

/** Finds what the palette offers besides commands. Runs behind the screen and knows the library, not its views. */
public interface Searching {

    List<PaletteRow> find(String words);

    static Searching nothing() {
        return words -> List.of();
    }
}
