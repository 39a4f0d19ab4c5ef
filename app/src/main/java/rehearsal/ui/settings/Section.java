package rehearsal.ui.settings;

import java.util.Optional;
import java.util.regex.Pattern;

/** A section of a program file that is a list of named things. */
enum Section {
    PHASES("phases", "id", "  - {id: NEW_PHASE, title: New phase, next: []}\n"), KEYS("context_keys", "key",
            "  - key: new_key\n    describe: What it says.\n    source: client.new_key\n    when_empty: \"\"\n"), ACTIONS("actions",
                    "type", "  - type: new_action\n    for: [COACH]\n    describe: What it is for.\n    params: {}\n    effects: []\n");

    private static final Pattern NEXT = Pattern.compile("(?m)^[A-Za-z_#]");

    private final String word;
    private final String id;
    private final String entry;

    Section(String word, String id, String entry) {
        this.word = word;
        this.id = id;
        this.entry = entry;
    }

    String entry() {
        return entry;
    }

    /** The offset behind the last entry. Empty when the text has no such section with entries of their own lines. */
    Optional<Integer> end(String text) {
        return start(text).map(start -> {
            var next = NEXT.matcher(text);
            var end = next.find(start) ? next.start() : text.length();
            while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            return Math.min(text.length(), end + 1);
        }).filter(end -> text.charAt(end - 1) == '\n');
    }

    Optional<Integer> find(String text, String name) {
        return start(text).flatMap(start -> {
            var entry = Pattern.compile("[-{,]\\s*" + id + ":\\s*\"?" + Pattern.quote(name) + "\\b").matcher(text);
            return entry.find(start) ? Optional.of(entry.start()) : Optional.empty();
        });
    }

    private Optional<Integer> start(String text) {
        var head = Pattern.compile("(?m)^" + word + ":[ \\t]*\\R").matcher(text);
        return head.find() ? Optional.of(head.end()) : Optional.empty();
    }
}
