package rehearsal.ui.editor;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import rehearsal.prompt.Problem;
import rehearsal.ui.control.Icons;

/** What stands left of a line: problem 20, number 24 and more, fold 20, change bar 3. */
final class Gutter {

    private static final double DIGIT = 8;
    private static final double NARROWEST = 24;
    /** No window shows more lines. */
    private static final int MOST_REDRAWN = 200;

    private final BodyArea area;
    private final LineProblems findings;
    private Map<Integer, LineChanges.Change> changes = Map.of();
    private Set<Integer> folded = new HashSet<>();
    private Consumer<Problem> asked = problem -> {
    };

    Gutter(BodyArea area, LineProblems findings) {
        this.area = area;
        this.findings = findings;
    }

    /** What to do when the icon of a problem is clicked. */
    void whenAsked(Consumer<Problem> does) {
        asked = does;
    }

    void changes(Map<Integer, LineChanges.Change> found) {
        var before = changes;
        changes = found;
        var touched = new HashSet<>(before.keySet());
        touched.addAll(found.keySet());
        touched.removeIf(line -> Optional.ofNullable(found.get(line)).equals(Optional.ofNullable(before.get(line))));
        redraw(touched);
    }

    /** Lines below this one went and others came. */
    void moved(int line, int gone, int come) {
        changes = Lines.moved(changes, line, gone, come);
        folded = folded.isEmpty() || gone == come
                ? folded
                : new HashSet<>(
                        Lines.moved(folded.stream().collect(Collectors.toMap(each -> each, each -> each)), line, gone, come).keySet());
    }

    Node graphic(int line) {
        if (hidden(line)) {
            // A folded line has no height, but labels keep theirs and would stand on the line that follows.
            return new Region();
        }
        var number = new Label(String.valueOf(line + 1));
        number.getStyleClass().add("rh-gutter-number");
        number.setMinWidth(Math.max(NARROWEST, DIGIT * String.valueOf(area.getParagraphs().size()).length()));
        var bar = new Region();
        bar.getStyleClass().add("rh-gutter-bar");
        var change = Optional.ofNullable(changes.get(line));
        change.ifPresent(kind -> bar.getStyleClass().add(kind == LineChanges.Change.ADDED ? "added" : "edited"));
        var row = new HBox(problem(line), number, fold(line), bar);
        row.getStyleClass().add("rh-gutter");
        row.setFillHeight(true);
        return row;
    }

    private boolean hidden(int line) {
        return line < area.getParagraphs().size() && area.isFolded(line);
    }

    private Region problem(int line) {
        var found = findings.worst(line);
        if (found.isEmpty()) {
            return cell();
        }
        var problem = found.get();
        var cell = new StackPane(problem.blocksLive()
                ? Icons.small("fth-alert-circle", "rh-tone-danger")
                : Icons.small("fth-alert-triangle", "rh-tone-warning"));
        cell.getStyleClass().addAll("rh-gutter-cell", "rh-gutter-hand");
        cell.setAccessibleText(problem.message());
        cell.setOnMouseClicked(event -> asked.accept(problem));
        return cell;
    }

    private Region fold(int line) {
        if (area.headingLevel(line) == 0) {
            return cell();
        }
        var cell = new StackPane(Icons.small(folded.contains(line) ? "fth-chevron-right" : "fth-chevron-down", "rh-muted"));
        cell.getStyleClass().addAll("rh-gutter-cell", "rh-gutter-hand", "rh-gutter-fold");
        cell.setOnMouseClicked(event -> toggle(line));
        return cell;
    }

    private static Region cell() {
        var cell = new Region();
        cell.getStyleClass().add("rh-gutter-cell");
        return cell;
    }

    /** Folds or opens the section that this line stands in. */
    void toggle(int line) {
        var headings = Outline.of(area.lines());
        Outline.around(headings, line).ifPresent(heading -> {
            if (folded.contains(heading)) {
                open(heading);
            } else {
                fold(headings, heading);
            }
        });
    }

    private void fold(List<Outline.Heading> headings, int heading) {
        Outline.end(headings, heading, area.getParagraphs().size()).ifPresent(last -> {
            folded.add(heading);
            area.moveTo(heading, 0);
            area.foldParagraphs(heading, last);
            redraw(IntStream.rangeClosed(heading, last).boxed().toList());
        });
    }

    private void open(int heading) {
        folded.remove(heading);
        area.unfoldParagraphs(heading);
        area.layout();
        redrawFrom(heading);
        // Opening a section opens those within it as well.
        folded.removeIf(inner -> inner > heading && !area.isFolded(Math.min(inner + 1, area.getParagraphs().size() - 1)));
    }

    boolean isFolded(int heading) {
        return folded.contains(heading);
    }

    /** Opens whatever hides this line. */
    void reveal(int line) {
        while (line < area.getParagraphs().size() && area.isFolded(line)) {
            var hiding = folded.stream().filter(heading -> heading < line).max(Integer::compare);
            if (hiding.isEmpty()) {
                area.unfoldParagraphs(line);
                return;
            }
            open(hiding.get());
        }
    }

    void redrawFrom(int line) {
        redraw(IntStream.range(line, area.getParagraphs().size()).limit(MOST_REDRAWN).boxed().toList());
    }

    /** Lines that are not on the screen are drawn when they get there. */
    void redraw(Collection<Integer> lines) {
        if (area.getVisibleParagraphs().isEmpty()) {
            return;
        }
        lines.stream().filter(line -> line < area.getParagraphs().size() && area.allParToVisibleParIndex(line).isPresent())
                .forEach(area::recreateParagraphGraphic);
    }
}
