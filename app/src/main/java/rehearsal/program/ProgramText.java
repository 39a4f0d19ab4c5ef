package rehearsal.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rehearsal.document.DocumentReader;
import rehearsal.document.Node;

/**
 * The text of a program as its author wrote it. Adding a name changes only the lines it has to: comments, order and layout of the rest
 * stay. Whether the result is a program is for {@link ProgramLoader} to say.
 */
public record ProgramText(String file, String text) {

    public ProgramText with(Addition addition) {
        return switch (addition) {
            case Addition.OfPhase(var id) -> insert("phases", "{id: " + id + ", title: " + id + ", next: []}");
            case Addition.OfKey(var key, var usedBy) ->
                insert("context_keys", "{key: " + key + ", describe: Added for a prompt that uses it., source: client."
                        + key + ", for: [" + usedBy + "], when_empty: \"\"}");
            case Addition.OfAction(var type, var usedBy) -> insert("actions",
                    "{type: " + type + ", for: [" + usedBy + "], describe: Added for a prompt that allows it.}");
        };
    }

    private ProgramText insert(String section, String entry) {
        var root = new DocumentReader().read(file, text).root();
        if (root.isEmpty() || !(root.get() instanceof Node.Fields fields)) {
            return this;
        }
        var field = fields.field(section);
        if (field.isEmpty() || field.get().value().isNothing()) {
            return field.isPresent() ? replaceLine(field.get(), section, entry) : append(section + ":\n  - " + entry);
        }
        if (!(field.get().value() instanceof Node.Items items)) {
            return this;
        }
        return isFlow(items) ? intoBrackets(items, entry) : atEnd(fields, field.get(), items, entry);
    }

    private ProgramText append(String lines) {
        return new ProgramText(file, text + (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + lines + "\n");
    }

    private ProgramText replaceLine(Node.Field field, String section, String entry) {
        var lines = lines();
        lines.set(field.at().line() - 1, section + ":\n  - " + entry);
        return joined(lines);
    }

    private boolean isFlow(Node.Items items) {
        return lines().get(items.at().line() - 1).startsWith("[", offset(items));
    }

    private ProgramText intoBrackets(Node.Items items, String entry) {
        var lines = lines();
        var index = items.at().line() - 1;
        var cut = offset(items) + 1;
        var line = lines.get(index);
        lines.set(index, line.substring(0, cut) + entry + (items.items().isEmpty() ? "" : ", ") + line.substring(cut));
        return joined(lines);
    }

    /** Before the next section and the comments that stand above it. */
    private ProgramText atEnd(Node.Fields fields, Node.Field section, Node.Items items, String entry) {
        var lines = lines();
        var next = fields.fields().stream().mapToInt(field -> field.at().line()).filter(line -> line > section.at().line()).min();
        var end = next.orElse(lines.size() + 1) - 1;
        while (end > items.at().line() && isBlankOrComment(lines.get(end - 1))) {
            end--;
        }
        lines.add(end, " ".repeat(items.at().column() - 1) + "- " + entry);
        return joined(lines);
    }

    private static boolean isBlankOrComment(String line) {
        return line.isBlank() || line.startsWith("#");
    }

    /** Columns count whole characters, strings count halves. */
    private int offset(Node.Items items) {
        var line = lines().get(items.at().line() - 1);
        return Optional.of(items.at().column() - 1).filter(column -> column <= line.codePointCount(0, line.length()))
                .map(column -> line.offsetByCodePoints(0, column)).orElse(line.length());
    }

    private List<String> lines() {
        return new ArrayList<>(List.of(text.split("\n", -1)));
    }

    private ProgramText joined(List<String> lines) {
        return new ProgramText(file, String.join("\n", lines));
    }
}
