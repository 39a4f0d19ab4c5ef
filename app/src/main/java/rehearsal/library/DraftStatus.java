package rehearsal.library;

import java.time.Instant;

/** Whether what was typed is on disk. */
public sealed interface DraftStatus {

    /** The text is that of a saved version. */
    record Nothing() implements DraftStatus {
    }

    record Typing() implements DraftStatus {
    }

    record At(Instant time) implements DraftStatus {
    }

    /** The library took it not; it lies in a file of this computer, and the library is tried again. */
    record Aside() implements DraftStatus {
    }

    /** It could not be kept; it is still in the editor, and it is tried again with every key. */
    record Failed(String reason) implements DraftStatus {
    }
}
