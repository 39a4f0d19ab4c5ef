package rehearsal.trial.suite;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Rows of a table, each with the columns of its head: CSV, or JSONL with one object a line. */
record SuiteRows(List<Map<String, String>> rows, List<String> problems) {

    static SuiteRows of(String file, String text) {
        return file.endsWith(".jsonl") || file.endsWith(".ndjson") ? ofLines(text) : ofCsv(text);
    }

    private static SuiteRows ofCsv(String text) {
        var rows = new ArrayList<Map<String, String>>();
        try (var reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            reader.forEach(record -> rows.add(new LinkedHashMap<>(record.getFieldsAsMap())));
            return new SuiteRows(rows, List.of());
        } catch (CsvParseException unreadable) {
            return new SuiteRows(rows, List.of(String.valueOf(unreadable.getMessage())));
        } catch (IOException unreadable) {
            return new SuiteRows(rows, List.of("The rows cannot be read."));
        }
    }

    private static SuiteRows ofLines(String text) {
        var rows = new ArrayList<Map<String, String>>();
        var problems = new ArrayList<String>();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                var row = new LinkedHashMap<String, String>();
                JsonMapper.shared().readTree(line).properties()
                        .forEach(entry -> row.put(entry.getKey(),
                                entry.getValue().isString() ? entry.getValue().stringValue() : entry.getValue().toString()));
                rows.add(row);
            } catch (JacksonException unreadable) {
                problems.add("Line " + number + " is not JSON.");
            }
        }
        return new SuiteRows(rows, problems);
    }
}
