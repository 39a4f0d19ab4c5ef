package rehearsal.ai.keys;

/** What became of keeping or forgetting a key. */
public sealed interface KeyChange {

    record Done(String where) implements KeyChange {
    }

    /** The reason is a sentence for a person; it says what to do instead. */
    record Refused(String reason) implements KeyChange {
    }
}
