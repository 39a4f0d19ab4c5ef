package rehearsal.ui.inspector;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rehearsal.prompt.Fix;
import rehearsal.prompt.Problem;
import rehearsal.text.Texts;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.Icons;

/** A problem: click goes there. One that has no place in the text carries its fixes with it. */
final class ProblemRow extends VBox {

    private static final int MOST_FIXES = 2;

    ProblemRow(Problem problem, Texts texts, Consumer<Problem> goTo, Consumer<Fix> apply) {
        var words = new Label(problem.message());
        words.setMinWidth(0);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var where = new Label(
                problem.span().map(span -> texts.say("inspector.line", span.line())).orElse(texts.say("inspector.line.none")));
        where.getStyleClass().addAll("rh-small", "rh-muted");
        where.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(8, icon(problem), words, where);
        line.getStyleClass().addAll("rh-row", "rh-link-row", "rh-problem");
        line.setFocusTraversable(true);
        line.setAccessibleText(problem.message());
        line.setOnMouseClicked(event -> goTo.accept(problem));
        line.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                goTo.accept(problem);
                event.consume();
            }
        });
        Tooltip.install(line, new Tooltip(problem.message()));
        getChildren().add(line);
        if (problem.span().isEmpty() && !problem.fixes().isEmpty()) {
            getChildren().add(fixes(problem, apply));
        }
    }

    private static Node icon(Problem problem) {
        return problem.blocksLive()
                ? Icons.small("fth-alert-circle", "rh-tone-danger")
                : Icons.small("fth-alert-triangle", "rh-tone-warning");
    }

    /** One under the other: their names are long, and the pane is narrow. */
    private static VBox fixes(Problem problem, Consumer<Fix> apply) {
        var row = new VBox();
        row.setFillWidth(false);
        row.getStyleClass().add("rh-problem-fixes");
        for (var fix : problem.fixes().stream().limit(MOST_FIXES).toList()) {
            var button = Buttons.text(fix.title(), () -> apply.accept(fix), "small", "rh-fix");
            button.setMnemonicParsing(false);
            button.setMinWidth(0);
            row.getChildren().add(button);
        }
        return row;
    }
}
