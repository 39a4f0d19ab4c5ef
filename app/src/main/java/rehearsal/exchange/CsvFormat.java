package rehearsal.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A table with a header: body (or prompt, or text) is needed, other columns are taken by their names, and the rest is kept. */
final class CsvFormat implements PromptFormat {
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(Map.entry("prompt", "body"), Map.entry("text", "body"),
            Map.entry("content", "body"), Map.entry("title", "name"), Map.entry("label", "name"), Map.entry("prompt_type", "type"),
            Map.entry("coaching_phase", "phase"), Map.entry("required_context_keys", "context_keys"), Map.entry("note", "change_note"));

    @Override
    public void read(Source source, ReadOptions options, ImportFindings findings) {
        var header = new ArrayList<String>();
        try (var records = CsvReader.builder().skipEmptyLines(true).ofCsvRecord(source.text().replaceFirst("^\uFEFF", ""))) {
            for (var record : records) {
                if (header.isEmpty()) {
                    record.getFields().forEach(name -> header.add(column(name)));
                    if (!header.contains("body")) {
                        findings.fail(source.file(), 1, 1, "The header has no column body.",
                                Optional.of("name the column with the texts body"));
                        return;
                    }
                } else {
                    row(header, record, source, options, findings);
                }
            }
        } catch (CsvParseException broken) {
            findings.fail(source.file(), header.isEmpty() ? 1 : 2, "This is no table: " + broken.getMessage());
        } catch (java.io.IOException unusual) {
            findings.fail(source.file(), 1, "This table cannot be read.");
        }
    }

    private static String column(String name) {
        var plain = name.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return OTHER_NAMES.getOrDefault(plain, plain);
    }

    private static void row(List<String> header, CsvRecord record, Source source, ReadOptions options, ImportFindings findings) {
        var line = (int) record.getStartingLineNumber();
        if (record.getFieldCount() > header.size()) {
            findings.fail(source.file(), line, 1,
                    "This row has " + record.getFieldCount() + " fields, and the header has " + header.size() + ".",
                    Optional.of("put texts with commas in quotes"));
            return;
        }
        var body = field("body", header, record);
        if (body.isEmpty()) {
            findings.fail(source.file(), line, "This row has no body.");
            return;
        }
        var name = field("name", header, record);
        var foreign = ForeignPrompt
                .named(name.orElse(name.isEmpty() && field("type", header, record).isEmpty() ? "row " + line : ""), body.get(),
                        new ImportedPrompt.Place(source.file(), line))
                .of(field("type", header, record), field("phase", header, record));
        var details = foreign.details();
        for (var at = 0; at < record.getFieldCount(); at++) {
            if (!record.getField(at).isEmpty()) {
                detail(header.get(at), record.getField(at), details);
            }
        }
        foreign.add(options, findings);
    }

    private static void detail(String column, String value, ForeignPrompt.Details details) {
        switch (column) {
            case "body", "name", "type", "phase" -> {
            }
            case "description" -> details.description = Optional.of(value);
            case "change_note" -> details.changeNote = Optional.of(value);
            case "author" -> details.author = Optional.of(value);
            case "context_keys" -> details.keys.addAll(words(value));
            case "allowed_actions" -> details.actions.addAll(words(value));
            case "labels" -> details.labels.addAll(words(value));
            default -> details.unknown.put(column, value);
        }
    }

    private static List<String> words(String value) {
        return java.util.Arrays.stream(value.split("[\\[\\]\\s,;|\"]+")).filter(word -> !word.isEmpty()).distinct().toList();
    }

    private static Optional<String> field(String column, List<String> header, CsvRecord record) {
        var at = header.indexOf(column);
        return at < 0 || at >= record.getFieldCount() ? Optional.empty() : Optional.of(record.getField(at)).filter(text -> !text.isEmpty());
    }
}
