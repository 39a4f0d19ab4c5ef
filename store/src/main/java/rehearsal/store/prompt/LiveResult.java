package rehearsal.store.prompt;

/** What became of a wish to change what is live. */
public sealed interface LiveResult {

    record Done(LiveChange change) implements LiveResult {
    }

    /** Nothing was changed, for this reason. */
    record Refused(String reason) implements LiveResult {
    }
}
