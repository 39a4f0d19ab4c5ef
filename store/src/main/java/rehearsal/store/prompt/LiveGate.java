package rehearsal.store.prompt;

import java.util.Optional;

/**
 * Judges whether a version may become live by what only the program knows about its text. The store asks it inside the transaction that would make the version
 * live, whichever call that is, so it must not write and should be quick.
 */
public interface LiveGate {
    /** What is wrong with the version, as the end of a sentence that began with its number; empty when it may become live. */
    Optional<String> objection(PromptVersion version);

    /** Objects to nothing; the rules that the store knows itself hold all the same. */
    static LiveGate open() {
        return version -> Optional.empty();
    }
}
