package rehearsal.ui.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import rehearsal.document.DocumentProblem;
import rehearsal.ui.control.Icons;

/** A program file: names and remarks coloured, problems underlined from where they begin to the end of the line. */
final class YamlArea extends CodeArea {

    private static final int LONGEST_STYLED = 200_000;
    private static final Pattern PARTS = Pattern.compile(
            "(?<remark>(?<=^|\\s)#[^\\n]*)|(?<name>(?<=^ {0,40}|^ {0,40}- |\\{|, )[A-Za-z_][\\w.-]*(?=:(\\s|$)))", Pattern.MULTILINE);

    private Map<Integer, DocumentProblem> problems = Map.of();

    YamlArea(String words) {
        getStyleClass().add("rh-editor");
        setAccessibleText(words);
        setParagraphGraphicFactory(this::graphic);
        plainTextChanges().subscribe(change -> restyle());
    }

    void put(String text) {
        if (!getText().equals(text)) {
            replaceText(text);
            moveTo(0);
            requestFollowCaret();
        }
    }

    void show(List<DocumentProblem> found) {
        var next = new HashMap<Integer, DocumentProblem>();
        found.stream().filter(problem -> problem.line() > 0)
                .forEach(problem -> next.merge(problem.line() - 1, problem, (one, other) -> one.isError() ? one : other));
        var before = problems;
        problems = next;
        if (before.equals(next)) {
            return;
        }
        restyle();
        var touched = new TreeSet<>(before.keySet());
        touched.addAll(next.keySet());
        touched.stream().filter(line -> line < getParagraphs().size()).forEach(this::recreateParagraphGraphic);
    }

    /** Puts the caret there and shows it. */
    void goTo(int line, int column) {
        var row = Math.clamp(line - 1, 0, getParagraphs().size() - 1);
        moveTo(row, Math.clamp(column - 1, 0, getParagraph(row).length()));
        showParagraphAtTop(Math.max(0, row - 4));
        requestFocus();
    }

    void goTo(int offset) {
        var place = offsetToPosition(Math.clamp(offset, 0, getLength()), Bias.Forward);
        goTo(place.getMajor() + 1, place.getMinor() + 1);
    }

    private Node graphic(int line) {
        var cell = new StackPane();
        cell.getStyleClass().add("rh-gutter-cell");
        Optional.ofNullable(problems.get(line)).ifPresent(problem -> {
            cell.getChildren().add(problem.isError()
                    ? Icons.small("fth-alert-circle", "rh-tone-danger")
                    : Icons.small("fth-alert-triangle", "rh-tone-warning"));
            cell.setAccessibleText(problem.message());
            Tooltip.install(cell, new Tooltip(problem.message()));
        });
        var number = new Label(String.valueOf(line + 1));
        number.getStyleClass().add("rh-gutter-number");
        var row = new HBox(cell, number);
        row.getStyleClass().add("rh-gutter");
        return row;
    }

    private void restyle() {
        var text = getText();
        if (text.isEmpty() || text.length() > LONGEST_STYLED) {
            return;
        }
        var styles = new ArrayList<String>(Collections.nCopies(text.length(), ""));
        var parts = PARTS.matcher(text);
        while (parts.find()) {
            fill(styles, parts.start(), parts.end(), parts.group("remark") != null ? "brace" : "json-name");
        }
        problems.forEach((line, problem) -> {
            if (line < getParagraphs().size()) {
                var start = getAbsolutePosition(line, 0);
                var length = getParagraph(line).length();
                var from = Math.clamp(problem.column() - 1, 0, Math.max(0, length - 1));
                fill(styles, start + from, start + length, problem.isError() ? "problem-error" : "problem-warning");
            }
        });
        var spans = new StyleSpansBuilder<Collection<String>>();
        var from = 0;
        for (var at = 1; at <= styles.size(); at++) {
            if (at == styles.size() || !styles.get(at).equals(styles.get(from))) {
                spans.add(styles.get(from).isEmpty() ? List.of() : List.of(styles.get(from)), at - from);
                from = at;
            }
        }
        setStyleSpans(0, spans.create());
    }

    private static void fill(List<String> styles, int from, int to, String style) {
        for (var at = from; at < Math.min(to, styles.size()); at++) {
            styles.set(at, style);
        }
    }
}
