package rehearsal.document;

import java.util.Locale;

/** Reads a document of either kind; the file's name decides, and for a nameless one its first character. */
public final class DocumentReader {
    /** Deeper documents are mistakes or attacks. */
    static final int DEEPEST = 100;
    /** In characters. A talk of many thousand messages stays far below it. */
    static final int LONGEST = 64 * 1024 * 1024;

    public ParsedDocument read(String file, String text) {
        return read(file, text, isJson(file, text));
    }

    /** A document that is said to be JSON, whatever its file is called. */
    public ParsedDocument readJson(String file, String text) {
        return read(file, text, true);
    }

    private static ParsedDocument read(String file, String text, boolean json) {
        if (text.length() > LONGEST) {
            var problems = new Problems(file);
            problems.error(new Position(1, 1), "This file is larger than " + LONGEST / (1024 * 1024) + " million characters.",
                    "split it into smaller files");
            return ParsedDocument.unreadable(problems);
        }
        return json ? new JsonDocument(file).read(text) : new YamlDocument(file).read(text);
    }

    private static boolean isJson(String file, String text) {
        var name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return false;
        }
        return name.endsWith(".json") || text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
    }
}
