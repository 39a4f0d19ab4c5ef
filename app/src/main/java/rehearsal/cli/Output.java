package rehearsal.cli;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Prints results: one JSON document with --json and nothing else on stdout, otherwise text for a person. */
final class Output {

    private static final JsonMapper PRETTY = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final JsonMapper ONE_LINE = JsonMapper.builder().build();

    private final Terminal terminal;

    Output(Terminal terminal) {
        this.terminal = terminal;
    }

    void document(JsonNode json) {
        // Jackson indents with the platform's line end; the contract is the same bytes everywhere.
        terminal.out().print(shown(PRETTY.writeValueAsString(json).replace(System.lineSeparator(), "\n")) + "\n");
        terminal.out().flush();
    }

    void line(JsonNode json) {
        terminal.out().print(shown(ONE_LINE.writeValueAsString(json)) + "\n");
        terminal.out().flush();
    }

    void text(String line) {
        terminal.out().print(shown(line) + "\n");
    }

    void bytes(byte[] bytes) {
        terminal.out().write(bytes, 0, bytes.length);
        terminal.out().flush();
    }

    void part(String text) {
        terminal.out().print(shown(text));
        terminal.out().flush();
    }

    /** Exact for a file or another program; on a screen, nothing of it is obeyed. */
    private String shown(String text) {
        return terminal.screen() ? VisibleSigns.in(text) : text;
    }

    /** Something to know that is not the result. */
    void notice(String sentence) {
        terminal.err().print(VisibleSigns.in(sentence) + "\n");
        terminal.err().flush();
    }

    /** Columns as wide as their widest cell, two blanks apart. */
    void table(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int columns = rows.getFirst().size();
        var widths = new int[columns];
        for (var row : rows) {
            for (int column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        for (var row : rows) {
            var line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                line.append(row.get(column)).append(" ".repeat(widths[column] - row.get(column).length() + 2));
            }
            text(line.toString().stripTrailing());
        }
    }
}
