package rehearsal.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files prompts are read from. */
public enum ImportFormat {
    MARKDOWN, JSON, LANGFUSE, PROMPTY, PROMPTFOO, CSV, TEXT;

    /** The word the command line takes. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ImportFormat> of(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id.toLowerCase(Locale.ROOT))).findFirst();
    }
}
