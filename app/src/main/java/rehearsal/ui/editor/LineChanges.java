package rehearsal.ui.editor;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** Which lines of the draft were edited or added since the version it grew out of. */
final class LineChanges {

    enum Change {
        EDITED, ADDED
    }

    private LineChanges() {
    }

    static Map<Integer, Change> since(String base, String draft) {
        var changes = new HashMap<Integer, Change>();
        if (base.isEmpty()) {
            return changes;
        }
        var before = new RawText(base.getBytes(StandardCharsets.UTF_8));
        var after = new RawText(draft.getBytes(StandardCharsets.UTF_8));
        for (var edit : new HistogramDiff().diff(RawTextComparator.DEFAULT, before, after)) {
            var change = edit.getType() == Edit.Type.INSERT ? Change.ADDED : Change.EDITED;
            for (var line = edit.getBeginB(); line < edit.getEndB(); line++) {
                changes.put(line, change);
            }
        }
        return changes;
    }
}
