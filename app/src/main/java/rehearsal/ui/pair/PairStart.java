package rehearsal.ui.pair;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rehearsal.store.trial.PairSummary;
import rehearsal.text.Texts;
import rehearsal.ui.control.EmptyPane;
import rehearsal.ui.control.Icons;
import rehearsal.ui.session.Bubbles;

/** Before a talk: what this is for, the button that starts it, and the pairs that were kept. */
final class PairStart extends VBox {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);
    private static final int SHOWN = 5;

    PairStart(PairModel model, Texts texts) {
        getStyleClass().add("rh-arms-empty");
        setAlignment(Pos.CENTER);
        var scenario = model.setup().scenario().get();
        var pane = scenario
                .map(chosen -> new EmptyPane("fth-git-branch", texts.say("arms.empty", chosen.name()), texts.say("arms.empty.how"),
                        texts.say("arms.start")))
                .orElseGet(() -> new EmptyPane("fth-git-branch", texts.say("chat.no-scenario"),
                        texts.say("chat.no-scenario.how"), ""));
        pane.button().setId("start-arms");
        pane.button().getStyleClass().add("accent");
        pane.button().setOnAction(event -> model.start());
        getChildren().add(pane);
        var kept = model.setup().pairs().get();
        if (!kept.isEmpty()) {
            var list = new VBox();
            list.getStyleClass().addAll("rh-card", "rh-kept-pairs");
            list.getChildren().add(Bubbles.small(texts.say("arms.kept-pairs"), "rh-kept-head"));
            kept.stream().limit(SHOWN).forEach(pair -> list.getChildren().add(row(pair, model, texts)));
            getChildren().add(list);
        }
    }

    private static HBox row(PairSummary pair, PairModel model, Texts texts) {
        var title = new Label(pair.title());
        title.setMinWidth(0);
        var row = new HBox(8, Icons.small("fth-git-branch", "rh-muted"), title, Bubbles.space(),
                Bubbles.small(texts.say("arms.votes", pair.votes())),
                Bubbles.small(DAY.format(pair.updatedAt().atZone(ZoneId.systemDefault()))));
        row.getStyleClass().add("rh-kept-pair");
        row.setAccessibleText(texts.say("arms.pair", pair.title(), pair.votes()));
        Bubbles.pressable(row, () -> model.open(pair.id()));
        return row;
    }
}
