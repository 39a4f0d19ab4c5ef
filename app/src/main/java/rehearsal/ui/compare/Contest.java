package rehearsal.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import rehearsal.diff.PromptComparison;
import rehearsal.store.prompt.LiveChange;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.ReviewComment;
import rehearsal.store.prompt.Scope;

/** Everything that was read about two sides. An absent version is the draft. */
record Contest(Scope scope, Optional<PromptVersion> a, Optional<PromptVersion> b, PromptComparison comparison,
        List<ReviewComment> comments, OptionalInt live, Optional<LiveChange> consequence, int tokensBefore, int tokensAfter) {
    Contest {
        comments = List.copyOf(comments);
    }

    int differences() {
        var counts = (comparison.body().isSame() ? 0 : LineMaker.changes(comparison.body().rows()));
        return counts + comparison.keys().added().size() + comparison.keys().removed().size() + comparison.actions().added().size()
                + comparison.actions().removed().size() + comparison.settings().size();
    }

    long openComments() {
        return comments.stream().filter(comment -> comment.replyTo().isEmpty() && !comment.isSettled()).count();
    }
}
