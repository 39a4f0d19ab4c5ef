package rehearsal.library;

import java.util.Optional;
import java.util.Set;
import rehearsal.store.change.Change;
import rehearsal.store.prompt.Scope;

/** Which changes of the library concern what. */
public final class Touches {

    private Touches() {
    }

    /** Something about which versions this prompt has, which is live, its labels or its reviews. */
    public static boolean versions(Set<Change> changes, Scope scope) {
        return changes.stream().anyMatch(change -> scope(change).map(scope::equals).orElse(anyPrompt(change)));
    }

    /** Something the tree of a program's prompts shows: everything about versions, and the drafts. */
    public static boolean tree(Set<Change> changes, String program) {
        return changes.stream().anyMatch(change -> change instanceof Change.DraftChanged draft
                ? draft.scope().program().equals(program)
                : scope(change).map(scope -> scope.program().equals(program)).orElse(anyPrompt(change)));
    }

    /** Programs are kept among the settings. */
    public static boolean settings(Set<Change> changes) {
        return changes.stream().anyMatch(change -> change instanceof Change.SettingChanged || change instanceof Change.Everything);
    }

    public static boolean money(Set<Change> changes) {
        return changes.stream().anyMatch(change -> change instanceof Change.UsageRecorded || change instanceof Change.Everything);
    }

    private static Optional<Scope> scope(Change change) {
        return switch (change) {
            case Change.VersionSaved saved -> Optional.of(saved.scope());
            case Change.LiveMoved moved -> Optional.of(moved.scope());
            case Change.LabelMoved moved -> Optional.of(moved.scope());
            case Change.ReviewChanged review -> Optional.of(review.scope());
            case Change.DraftChanged _,Change.SettingChanged _,Change.SessionChanged _,Change.TurnChanged _,Change.UsageRecorded _,Change.PairChanged _,Change.VoteCast _,Change.CasesChanged _,Change.ImportChanged _,Change.SampleRemoved _,Change.Everything _ ->
                Optional.empty();
        };
    }

    private static boolean anyPrompt(Change change) {
        return change instanceof Change.ImportChanged || change instanceof Change.SampleRemoved || change instanceof Change.Everything;
    }
}
