package rehearsal.library;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import rehearsal.diff.PromptComparison;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.ReviewDeed;
import rehearsal.store.prompt.Scope;

/** Everything that was read about two sides. An absent version is the draft. {@code changes}: how many runs of changed lines there are. */
public record LoadedComparison(Scope scope, Optional<PromptVersion> a, Optional<PromptVersion> b, PromptComparison comparison, int changes,
        Remarks remarks, List<ReviewDeed> deeds, OptionalInt live, Optional<LiveCheck> outlook, int tokensBefore, int tokensAfter) {
    public LoadedComparison {
        deeds = List.copyOf(deeds);
    }

    /** How the two are alike where they are, since "no change" can mean several things. */
    public enum Likeness {
        DIFFERENT, ONLY_LINE_ENDS, ONLY_BLANKS, SAME_TEXT, SAME
    }

    public Likeness likeness() {
        var before = comparison.before().text().body();
        var after = comparison.after().text().body();
        if (before.equals(after)) {
            return comparison.isSame() ? Likeness.SAME : Likeness.SAME_TEXT;
        }
        if (before.replace("\r", "").equals(after.replace("\r", ""))) {
            return Likeness.ONLY_LINE_ENDS;
        }
        return comparison.body().isSame() ? Likeness.ONLY_BLANKS : Likeness.DIFFERENT;
    }

    /** Beside the text. */
    public int differences() {
        return comparison.keys().added().size() + comparison.keys().removed().size() + (comparison.keys().moved() ? 1 : 0)
                + comparison.actions().added().size() + comparison.actions().removed().size() + (comparison.actions().moved() ? 1 : 0)
                + comparison.settings().size();
    }
}
