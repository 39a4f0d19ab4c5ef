package rehearsal.ui.control;

import java.util.Locale;

/** The first letters of the first two words of a name. */
public final class Initials {

    private Initials() {
    }

    public static String of(String name) {
        var letters = new StringBuilder();
        for (var part : name.strip().split("\\s+")) {
            if (!part.isEmpty() && letters.codePoints().count() < 2) {
                letters.appendCodePoint(part.codePointAt(0));
            }
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }
}
