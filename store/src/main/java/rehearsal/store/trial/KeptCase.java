package rehearsal.store.trial;

/** What became of a case that was to be kept. */
public sealed interface KeptCase {

    record Kept(StoredCase stored) implements KeptCase {
    }

    /** A program has one case of a name; nothing was changed. */
    record NameTaken(StoredCase other) implements KeptCase {
    }
}
