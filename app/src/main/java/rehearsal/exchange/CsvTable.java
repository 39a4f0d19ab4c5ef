package rehearsal.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table of texts as it is found in the wild: commas, semicolons or tabs between the fields, rows that are too long, a quote that is
 * never closed. A row that cannot be read is reported with its own line, and the rows after it are read all the same.
 */
final class CsvTable {
    private static final String SEPARATORS = ",;\t|";

    private final String file;
    private final String text;
    private final ImportFindings findings;
    private final char separator;
    private final List<Row> rows = new ArrayList<>();
    private List<String> header = List.of();

    /** A row with the line it begins in. */
    record Row(int line, List<String> fields) {
        Optional<String> field(int column) {
            return column < fields.size() ? Optional.of(fields.get(column)) : Optional.empty();
        }
    }

    private CsvTable(String file, String text, ImportFindings findings) {
        this.file = file;
        this.text = text;
        this.findings = findings;
        this.separator = separatorOf(text);
    }

    static CsvTable of(String file, String text, ImportFindings findings) {
        var table = new CsvTable(file, text.startsWith("\uFEFF") ? text.substring(1) : text, findings);
        table.read();
        return table;
    }

    List<String> header() {
        return header;
    }

    List<Row> rows() {
        return rows;
    }

    /** Where the column of this name is; the names of columns are compared as those of records are. */
    Optional<Integer> column(String name) {
        var at = header.stream().map(RecordValues::snake).toList().indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(at);
    }

    /** What is most often between the words of the first line, quotes aside. */
    private static char separatorOf(String text) {
        var counts = new int[SEPARATORS.length()];
        var quoted = false;
        for (var at = 0; at < text.length() && (quoted || text.charAt(at) != '\n'); at++) {
            var letter = text.charAt(at);
            quoted ^= letter == '"';
            if (!quoted && SEPARATORS.indexOf(letter) >= 0) {
                counts[SEPARATORS.indexOf(letter)]++;
            }
        }
        var best = 0;
        for (var at = 1; at < counts.length; at++) {
            best = counts[at] > counts[best] ? at : best;
        }
        return SEPARATORS.charAt(best);
    }

    private void read() {
        var start = 0;
        var line = 1;
        while (start < text.length()) {
            var open = unclosedQuote(start);
            if (open < 0) {
                rows(text.substring(start), line);
                return;
            }
            // The row with the open quote ends where its line does; what follows is read as if nothing had been.
            var row = text.lastIndexOf('\n', open - 1) + 1;
            row = Math.max(row, start);
            rows(text.substring(start, row), line);
            line += lines(start, row);
            findings.fail(file, line + lines(row, open), open - text.lastIndexOf('\n', open - 1),
                    "A quote opens here and is never closed, so this row was skipped.",
                    Optional.of("close the quote, or double it if it belongs to the text"));
            var end = text.indexOf('\n', open);
            line += end < 0 ? 0 : lines(row, end + 1);
            start = end < 0 ? text.length() : end + 1;
        }
    }

    private int lines(int from, int to) {
        var lines = 0;
        for (var at = from; at < to; at++) {
            lines += text.charAt(at) == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** The quote that is open at the end of the text, or -1. */
    private int unclosedQuote(int from) {
        var open = -1;
        for (var at = from; at < text.length(); at++) {
            if (text.charAt(at) != '"') {
                continue;
            }
            if (open >= 0) {
                open = -1;
            } else if (at == from || text.charAt(at - 1) == separator || text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '"') {
                open = at;
            }
        }
        return open;
    }

    private void rows(String part, int firstLine) {
        var builder = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE).maxBufferSize(1 << 26);
        try (var records = builder.ofCsvRecord(part)) {
            for (var row : records) {
                var line = firstLine + (int) row.getStartingLineNumber() - 1;
                if (header.isEmpty()) {
                    header = List.copyOf(row.getFields());
                } else if (row.getFieldCount() > header.size()) {
                    findings.fail(file, line, 1, "This row has " + row.getFieldCount() + " fields, and the header has " + header.size()
                            + ", so it was skipped.", Optional.of("put texts with a separator in them in quotes"));
                } else {
                    rows.add(new Row(line, List.copyOf(row.getFields())));
                }
            }
        } catch (CsvParseException broken) {
            findings.fail(file, firstLine, "This is no table: " + broken.getMessage());
        } catch (IOException unusual) {
            findings.fail(file, firstLine, "This table cannot be read.");
        }
    }
}
