package rehearsal.exchange;

import java.util.Collection;
import rehearsal.document.YamlScalar;

/** Entries of front matter, each with its line end. */
final class YamlText {
    private YamlText() {
    }

    static String scalar(String text) {
        return YamlScalar.line(text);
    }

    static String list(Collection<String> items) {
        return "[" + String.join(", ", items.stream().map(YamlText::item).toList()) + "]";
    }

    /** {@code key: text} with its line end; several lines as a block. */
    static String entry(String key, String text) {
        return YamlScalar.isBlock(text) && !text.endsWith("\n")
                ? key + ": " + YamlScalar.block(text, 2)
                : key + ": " + scalar(text) + "\n";
    }

    private static String item(String text) {
        return text.indexOf(',') < 0 ? scalar(text) : YamlScalar.quoted(text);
    }
}
