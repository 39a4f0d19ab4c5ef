package rehearsal.ui.timeline;

import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import rehearsal.store.prompt.ReviewState;

/** A point of the line: a saved version, or the draft at its end. {@code spoken}: all of it in one sentence. */
record Point(OptionalInt version, String number, String note, String byline, boolean live, boolean active, SortedSet<String> labels,
        ReviewState review, String spoken) {

    static Point draft(String number, String note) {
        return new Point(OptionalInt.empty(), number, note, "", false, false, new TreeSet<>(), ReviewState.NONE, number + ", " + note);
    }

    /** The number and nothing beside it. */
    String briefly() {
        return version.isPresent() ? "v" + version.getAsInt() : number;
    }

    boolean isDraft() {
        return version.isEmpty();
    }
}
