package rehearsal.library;

import java.util.Optional;
import rehearsal.store.prompt.PromptText;

/**
 * One whole text was put in place of another. Undo in the editor knows the body only; when it brings a body back, the name, keys, actions and
 * settings that went with it come back too, unless they were changed since.
 */
public record DraftSwap(PromptText before, PromptText after) {

    /** What the whole text is once the body was edited: the other side of the swap, if that is what the body became. */
    public Optional<PromptText> follow(PromptText edited) {
        if (before.body().equals(after.body())) {
            return Optional.empty();
        }
        if (edited.body().equals(before.body()) && sameBesideBody(edited, after)) {
            return Optional.of(before);
        }
        return edited.body().equals(after.body()) && sameBesideBody(edited, before) ? Optional.of(after) : Optional.empty();
    }

    private static boolean sameBesideBody(PromptText one, PromptText other) {
        return TextEdits.body(one, other.body()).equals(other);
    }
}
