package rehearsal.store.prompt;

/** What became of a save. */
public sealed interface SaveResult {

    /** It is a version now, and on disk. */
    record Saved(PromptVersion version) implements SaveResult {
    }

    /** Somebody else saved first; nothing was written. Here is what they saved. */
    record Conflict(PromptVersion latest) implements SaveResult {
    }

    /** A rule of the workspace forbids it; nothing was written. */
    record Refused(String reason) implements SaveResult {
    }
}
