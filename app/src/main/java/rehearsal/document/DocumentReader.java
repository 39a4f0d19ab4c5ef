package rehearsal.document;

import java.util.Locale;

/** Reads a document of either kind; the file's name decides, and for a nameless one its first character. */
public final class DocumentReader {
    /** Deeper documents are mistakes or attacks. */
    static final int DEEPEST = 100;
    /** In characters. A talk of many thousand messages stays far below it. */
    static final int LONGEST = 64 * 1024 * 1024;

    public ParsedDocument read(String file, String text) {
        return read(file, text, isJson(file, text), false);
    }

    /** A document that is said to be JSON, whatever its file is called. */
    public ParsedDocument readJson(String file, String text) {
        return read(file, text, true, false);
    }

    /** A document that was written for another tool, with whatever YAML that tool allows. */
    public ParsedDocument readForeign(String file, String text) {
        return read(file, text, isJson(file, text), true);
    }

    private static ParsedDocument read(String file, String text, boolean json, boolean foreign) {
        if (text.length() > LONGEST) {
            var problems = new Problems(file);
            problems.error(new Position(1, 1), "This file is larger than " + LONGEST / (1024 * 1024) + " million characters.",
                    "split it into smaller files");
            return ParsedDocument.unreadable(problems);
        }
        // Some editors mark a text as UTF-8 with a character that nobody sees.
        var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return json ? new JsonDocument(file).read(plain) : new YamlDocument(file, foreign).read(plain);
    }

    private static boolean isJson(String file, String text) {
        var name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return false;
        }
        return name.endsWith(".json") || text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
    }
}
