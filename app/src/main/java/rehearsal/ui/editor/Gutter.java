package rehearsal.ui.editor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import rehearsal.prompt.Problem;
import rehearsal.ui.control.Icons;
import rehearsal.ui.text.Texts;

/** What stands left of a line: problem 20, number 24, fold 20, change bar 3. */
final class Gutter {

    private final BodyArea area;
    private final Texts texts;
    private Map<Integer, Problem> problems = Map.of();
    private Map<Integer, LineChanges.Change> changes = Map.of();
    private final Set<Integer> folded = new HashSet<>();
    private Consumer<Problem> asked = problem -> {
    };

    Gutter(BodyArea area, Texts texts) {
        this.area = area;
        this.texts = texts;
    }

    /** What to do when the icon of a problem is clicked. */
    void whenAsked(Consumer<Problem> does) {
        asked = does;
    }

    void problems(List<Problem> found) {
        var next = new HashMap<Integer, Problem>();
        for (var problem : found) {
            problem.span().ifPresent(span -> next.merge(span.line() - 1, problem, Gutter::worse));
        }
        var before = problems;
        problems = next;
        redraw(before.keySet(), next.keySet());
    }

    void changes(Map<Integer, LineChanges.Change> found) {
        var before = changes;
        changes = found;
        var touched = new HashSet<Integer>();
        before.forEach((line, change) -> {
            if (!Optional.ofNullable(found.get(line)).equals(Optional.of(change))) {
                touched.add(line);
            }
        });
        found.keySet().stream().filter(line -> !before.containsKey(line)).forEach(touched::add);
        redraw(touched, Set.of());
    }

    Node graphic(int line) {
        var number = new Label(String.valueOf(line + 1));
        number.getStyleClass().add("rh-gutter-number");
        var bar = new Region();
        bar.getStyleClass().add("rh-gutter-bar");
        var change = Optional.ofNullable(changes.get(line));
        change.ifPresent(kind -> bar.getStyleClass().add(kind == LineChanges.Change.ADDED ? "added" : "edited"));
        var row = new HBox(problem(line), number, fold(line), bar);
        row.getStyleClass().add("rh-gutter");
        row.setFillHeight(true);
        return row;
    }

    private StackPane problem(int line) {
        var cell = new StackPane();
        cell.getStyleClass().add("rh-gutter-cell");
        Optional.ofNullable(problems.get(line)).ifPresent(problem -> {
            var icon = problem.blocksLive()
                    ? Icons.small("fth-alert-circle", "rh-tone-danger")
                    : Icons.small("fth-alert-triangle", "rh-tone-warning");
            cell.getChildren().add(icon);
            cell.setAccessibleText(problem.message());
            cell.setOnMouseClicked(event -> asked.accept(problem));
        });
        return cell;
    }

    private StackPane fold(int line) {
        var cell = new StackPane();
        cell.getStyleClass().add("rh-gutter-cell");
        if (Outline.level(area.getParagraph(line).getText()) > 0) {
            cell.getChildren().add(Icons.small(folded.contains(line) ? "fth-chevron-right" : "fth-chevron-down", "rh-muted"));
            Tooltip.install(cell, new Tooltip(texts.say("editor.fold")));
            cell.setOnMouseClicked(event -> toggle(line));
        }
        return cell;
    }

    /** Folds or opens the section whose heading stands on this line. */
    void toggle(int line) {
        if (folded.remove(line)) {
            area.unfoldParagraphs(line);
            area.recreateParagraphGraphic(line);
            return;
        }
        Outline.end(Outline.of(area.lines()), line, area.getParagraphs().size()).ifPresent(last -> {
            folded.add(line);
            area.foldParagraphs(line, last);
            area.recreateParagraphGraphic(line);
        });
    }

    private void redraw(Set<Integer> some, Set<Integer> others) {
        var lines = new HashSet<>(some);
        lines.addAll(others);
        lines.stream().filter(line -> line < area.getParagraphs().size()).forEach(area::recreateParagraphGraphic);
    }

    private static Problem worse(Problem one, Problem other) {
        return one.blocksLive() ? one : other;
    }
}
