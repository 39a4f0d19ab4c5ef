package rehearsal.ui.editor;

import java.util.HashMap;
import java.util.Map;

/** Arithmetic with lines. */
final class Lines {

    private Lines() {
    }

    static int ends(String text) {
        var count = 0;
        for (var at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            count++;
        }
        return count;
    }

    /** What is known by line, after lines below this one went and others came. */
    static <T> Map<Integer, T> moved(Map<Integer, T> known, int line, int gone, int come) {
        if (gone == come || known.isEmpty()) {
            return known;
        }
        var moved = new HashMap<Integer, T>();
        known.forEach((key, value) -> {
            if (key <= line) {
                moved.put(key, value);
            } else if (key > line + gone) {
                moved.put(key - gone + come, value);
            }
        });
        return moved;
    }
}
