package rehearsal.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rehearsal.document.Node;
import rehearsal.document.Position;
import rehearsal.store.prompt.PromptType;

/** A table with a header: records of prompts, or texts with a name. Columns are taken by their names, and what is not known is kept. */
final class CsvFormat implements PromptFormat {
    private static final Map<String, String> OTHER_NAMES = Map.of("prompt", "body", "text", "body", "content", "body", "title", "name",
            "label", "name", "act", "name");
    private static final Set<String> RECORDS = Set.of("prompt_type", "coaching_phase", "phase", "required_context_keys", "context_keys",
            "allowed_actions", "is_active", "version");

    @Override
    public void read(Source source, ReadOptions options, ImportFindings findings) {
        var table = CsvTable.of(source.file(), source.text(), findings);
        var columns = columns(table.header());
        if (!columns.contains("body")) {
            findings.refuse(source, new Position(1, 1), "The header has no column body.", "name the column with the texts body or prompt");
            return;
        }
        var records = columns.stream().anyMatch(RECORDS::contains);
        for (var row : table.rows()) {
            if (row.field(columns.indexOf("body")).filter(body -> !body.isEmpty()).isEmpty()) {
                findings.fail(source.file(), row.line(), "This row has no body.");
            } else if (records) {
                new RecordShape(source, options, findings).read(fields(columns, row));
            } else {
                text(columns, row, source, options, findings);
            }
        }
    }

    /** A name counts once: a second column that means the same keeps the name it has. */
    private static List<String> columns(List<String> header) {
        var columns = new ArrayList<String>();
        var plain = header.stream().map(RecordValues::snake).toList();
        for (var name : plain) {
            var meant = OTHER_NAMES.getOrDefault(name, name);
            columns.add(columns.contains(meant) || !meant.equals(name) && plain.contains(meant) ? name : meant);
        }
        return columns;
    }

    private static Node.Fields fields(List<String> columns, CsvTable.Row row) {
        var at = new Position(row.line(), 1);
        var fields = new ArrayList<Node.Field>();
        for (var column = 0; column < row.fields().size(); column++) {
            var cell = row.fields().get(column);
            var kind = cell.isEmpty() || cell.equals("\\N") ? Node.Kind.NOTHING : Node.Kind.TEXT;
            fields.add(new Node.Field(at, columns.get(column), new Node.Scalar(at, cell, kind, false)));
        }
        return new Node.Fields(at, fields);
    }

    private static void text(List<String> columns, CsvTable.Row row, Source source, ReadOptions options, ImportFindings findings) {
        var name = row.field(columns.indexOf("name") < 0 ? Integer.MAX_VALUE : columns.indexOf("name")).filter(words -> !words.isBlank());
        var type = row.field(columns.indexOf("type") < 0 ? Integer.MAX_VALUE : columns.indexOf("type"))
                .filter(word -> Arrays.stream(PromptType.values()).anyMatch(known -> known.name().equals(ForeignPrompt.plain(word))));
        var foreign = ForeignPrompt
                .named(name.orElseGet(() -> source.name() + " row " + row.line()), row.fields().get(columns.indexOf("body")),
                        new ImportedPrompt.Place(source.file(), row.line()))
                .of(type, Optional.empty());
        var details = foreign.details();
        for (var at = 0; at < row.fields().size(); at++) {
            var cell = row.fields().get(at);
            if (!cell.isEmpty() && !(columns.get(at).equals("type") && type.isPresent())) {
                detail(columns.get(at), cell, details);
            }
        }
        foreign.add(options, findings);
    }

    private static void detail(String column, String value, ForeignPrompt.Details details) {
        switch (column) {
            case "body", "name" -> {
            }
            case "description" -> details.description = Optional.of(value);
            case "change_note", "note" -> details.changeNote = Optional.of(value);
            case "author" -> details.author = Optional.of(value);
            case "labels" -> details.labels.addAll(words(value));
            default -> details.unknown.put(column, value);
        }
    }

    private static List<String> words(String value) {
        return Arrays.stream(value.split("[\\[\\]\\s,;|\"]+")).filter(word -> !word.isEmpty()).distinct().toList();
    }
}
