package rehearsal.practice;

import java.util.List;
import java.util.OptionalInt;

/** A wording an arm can speak with: a saved version, the person's draft, or, with neither, whatever is live. */
public record VersionPick(OptionalInt number, boolean draft, boolean live, List<String> labels, String note) {

    public VersionPick {
        labels = List.copyOf(labels);
    }

    public static VersionPick whateverIsLive() {
        return new VersionPick(OptionalInt.empty(), false, true, List.of(), "");
    }

    public static VersionPick myDraft() {
        return new VersionPick(OptionalInt.empty(), true, false, List.of(), "");
    }

    public boolean is(OptionalInt wanted) {
        return wanted.isPresent() ? number.equals(wanted) : draft;
    }
}
