package rehearsal.ui.pair;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rehearsal.text.Texts;
import rehearsal.trial.ArmReply;
import rehearsal.trial.StateFacts.Fact;
import rehearsal.trial.StateFacts;
import rehearsal.ui.session.Bubbles;

/** Both clients after a turn, side by side: what the turn changed in each, and what is so only there. */
final class DifferencePane extends VBox {

    private final Texts texts;

    DifferencePane(ArmReply.Given left, ArmReply.Given right, String nameOfLeft, String nameOfRight, Texts texts) {
        this.texts = texts;
        getStyleClass().add("rh-difference");
        var grid = new GridPane();
        grid.setHgap(24);
        for (var column = 0; column < 2; column++) {
            var half = new ColumnConstraints();
            half.setPercentWidth(50);
            half.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(half);
        }
        grid.add(side(left, right, nameOfLeft), 0, 0);
        grid.add(side(right, left, nameOfRight), 1, 0);
        var same = left.after().facts().size() - left.after().notIn(right.after()).size();
        getChildren().addAll(grid, Bubbles.small(texts.say("arms.difference.same", same)));
    }

    private Node side(ArmReply.Given here, ArmReply.Given there, String name) {
        var changed = new VBox();
        var gone = here.before().notIn(here.after());
        var came = here.after().notIn(here.before());
        gone.forEach(fact -> changed.getChildren().add(line("−", "rh-del", fact)));
        came.forEach(fact -> changed.getChildren().add(line("+", "rh-add", fact)));
        if (changed.getChildren().isEmpty()) {
            changed.getChildren().add(new HBox(Bubbles.small(texts.say("arms.difference.nothing"))));
            changed.getChildren().getFirst().getStyleClass().add("rh-change");
        }
        var only = onlyHere(here.after(), there.after(), came);
        var box = new VBox(4, title(texts.say("arms.difference.turn", name)), framed(changed));
        if (!only.isEmpty()) {
            var lines = new VBox();
            only.forEach(fact -> lines.getChildren().add(line("", "rh-same", fact)));
            box.getChildren().addAll(title(texts.say("arms.difference.only", name)), framed(lines));
        }
        return box;
    }

    /** What came with this turn is shown as such already. */
    private static List<Fact> onlyHere(StateFacts here, StateFacts there, List<Fact> came) {
        return here.notIn(there).stream().filter(fact -> !came.contains(fact)).toList();
    }

    private static VBox framed(VBox lines) {
        lines.getStyleClass().add("rh-changes");
        return lines;
    }

    private static Label title(String words) {
        return Bubbles.small(words);
    }

    private static HBox line(String sign, String style, Fact fact) {
        var mark = new Label(sign);
        mark.getStyleClass().add("rh-code");
        mark.setMinWidth(12);
        var about = new Label(fact.about());
        about.getStyleClass().addAll("rh-code", "rh-muted");
        about.setMinWidth(USE_PREF_SIZE);
        var words = new Label(fact.words());
        words.getStyleClass().addAll("rh-code", "rh-change-word");
        words.setWrapText(true);
        words.setMinWidth(0);
        var row = new HBox(8, mark, about, words);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().addAll("rh-change", style);
        row.setAccessibleText((sign + " " + fact.about() + ": " + fact.words()).strip());
        return row;
    }
}
