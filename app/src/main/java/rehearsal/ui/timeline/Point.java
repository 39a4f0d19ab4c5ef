package rehearsal.ui.timeline;

import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import rehearsal.store.prompt.VersionSummary;

/** A point of the line: a saved version, or the draft at its end. */
record Point(OptionalInt version, String number, String note, String byline, boolean live, boolean active, SortedSet<String> labels) {

    static Point of(VersionSummary summary, String number, String byline) {
        return new Point(OptionalInt.of(summary.version()), number, summary.changeNote().orElse(""), byline, summary.live(),
                summary.active(), summary.labels());
    }

    static Point draft(String number, String byline) {
        return new Point(OptionalInt.empty(), number, "", byline, false, false, new TreeSet<>());
    }

    boolean isDraft() {
        return version.isEmpty();
    }
}
