package rehearsal.store.prompt;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is to become the next version. {@code expectedLatest} is the highest number the author has seen; if somebody saved meanwhile, nothing is written and the
 * answer is a conflict. Empty means: on top, whatever is there. A new version is inactive unless it says otherwise.
 */
public record NewVersion(Scope scope, PromptText text, String author, Optional<String> changeNote, OptionalInt parent,
        OptionalInt expectedLatest, boolean active, boolean sample) {

    /** The usual case: inactive, on top of whatever is there. */
    public static NewVersion of(Scope scope, PromptText text, String author) {
        return new NewVersion(scope, text, author, Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), false, false);
    }

    public NewVersion note(String changeNote) {
        return new NewVersion(scope, text, author, Optional.of(changeNote), parent, expectedLatest, active, sample);
    }

    /** Grown out of that version. */
    public NewVersion grownFrom(int number) {
        return new NewVersion(scope, text, author, changeNote, OptionalInt.of(number), expectedLatest, active, sample);
    }

    /** Refuse if another version than this one is the latest by now; 0 means there was none. */
    public NewVersion expecting(int latest) {
        return new NewVersion(scope, text, author, changeNote, parent, OptionalInt.of(latest), active, sample);
    }

    public NewVersion activeAtOnce() {
        return new NewVersion(scope, text, author, changeNote, parent, expectedLatest, true, sample);
    }

    /** Part of the starter library, and removable with it. */
    public NewVersion asSample() {
        return new NewVersion(scope, text, author, changeNote, parent, expectedLatest, active, true);
    }
}
