package rehearsal.ui.draft;

import java.time.Instant;

/** Whether what was typed is on disk. */
public sealed interface Kept {

    /** The text is that of a saved version. */
    record Nothing() implements Kept {
    }

    record Typing() implements Kept {
    }

    record At(Instant time) implements Kept {
    }

    /** The library took it not; it lies in a file of this computer, and the library is tried again. */
    record Aside() implements Kept {
    }

    /** It could not be kept; it is still in the editor, and it is tried again with every key. */
    record Failed(String reason) implements Kept {
    }
}
