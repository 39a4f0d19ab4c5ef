package rehearsal.ui.sent;

import java.util.Optional;
import rehearsal.store.prompt.Scope;

/** Something to know before this is sent. {@code mend}: the prompt where it can be put right. */
record Caution(Weight weight, String words, Optional<Scope> mend) {

    enum Weight {
        NOTE, WARNING, ERROR
    }

    static Caution of(Weight weight, String words) {
        return new Caution(weight, words, Optional.empty());
    }
}
