package rehearsal.ui.arms;

import java.util.List;
import java.util.OptionalInt;

/** A wording an arm can speak with: a saved version, the person's draft, or, with neither, whatever is live. */
record VersionPick(OptionalInt number, boolean draft, boolean live, List<String> labels, String note) {

    VersionPick {
        labels = List.copyOf(labels);
    }

    static VersionPick whateverIsLive() {
        return new VersionPick(OptionalInt.empty(), false, true, List.of(), "");
    }

    static VersionPick myDraft() {
        return new VersionPick(OptionalInt.empty(), true, false, List.of(), "");
    }

    boolean is(OptionalInt wanted) {
        return wanted.isPresent() ? number.equals(wanted) : draft;
    }
}
