package rehearsal.ui.rehearse;

import javafx.scene.control.Tooltip;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import rehearsal.text.Texts;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.KeyCap;
import rehearsal.ui.control.Segments;
import rehearsal.ui.session.Bubbles;

/** Moves through a talk that is watched; stands where the message box stands otherwise. */
final class PlaybackBar extends HBox {

    private final PlaybackModel watching;
    private final Texts texts;
    private final Button run = new Button();
    private final Button step;
    private final Button end;
    private final ProgressBar way = new ProgressBar(0);
    private final Label where = Bubbles.small("");

    PlaybackBar(PlaybackModel watching, Texts texts) {
        this.watching = watching;
        this.texts = texts;
        getStyleClass().add("rh-watch-bar");
        run.setId("watch-run");
        run.getStyleClass().addAll("button-icon", "accent");
        run.setOnAction(event -> runOrPause());
        step = Buttons.icon("fth-skip-forward", texts.say("chat.watch.step"), watching::step);
        step.setId("watch-step");
        end = Buttons.icon("fth-fast-forward", texts.say("chat.watch.end"), watching::toTheEnd);
        end.setId("watch-end");
        var pace = new Segments(texts.say("chat.watch.paces"));
        pace.getStyleClass().add("small");
        pace.chosen().addListener((property, before, after) -> watching.pace().set(PlaybackModel.Pace.values()[after.intValue()]));
        watching.pace().addListener((property, before, after) -> pace.chosen().set(after.ordinal()));
        way.getStyleClass().add("rh-thin-bar");
        way.setMaxWidth(Double.MAX_VALUE);
        way.setMinWidth(24);
        HBox.setHgrow(way, Priority.ALWAYS);
        where.setMinWidth(USE_PREF_SIZE);
        var stop = Buttons.text("", watching::stop, "small");
        var face = new HBox(6, Icons.small("fth-square"), new Label(texts.say("chat.watch.leave")), new KeyCap("Esc"));
        face.setAlignment(Pos.CENTER_LEFT);
        stop.setGraphic(face);
        stop.setAccessibleText(texts.say("chat.watch.leave"));
        getChildren().addAll(run, step, end, where, way, pace, stop);
        watching.sight().addListener((property, before, after) -> show());
        show();
    }

    private void runOrPause() {
        if (watching.sight().get().filter(PlaybackModel.Sight::running).isPresent()) {
            watching.pause();
        } else {
            watching.go();
        }
    }

    private void show() {
        watching.sight().get().ifPresent(now -> {
            var words = texts.say(now.running() ? "chat.watch.pause" : now.over() ? "chat.watch.again" : "chat.watch.go");
            run.setGraphic(Icons.of(now.running() ? "fth-pause" : now.over() ? "fth-rotate-ccw" : "fth-play"));
            run.setAccessibleText(words);
            run.setTooltip(new Tooltip(words));
            step.setDisable(now.over());
            end.setDisable(now.over());
            where.setText(texts.say(now.shortened() ? "chat.watch.where.shortened" : "chat.watch.where", now.turn(), now.turns()));
            way.setProgress(now.turns() == 0 ? 1 : (double) now.turn() / now.turns());
        });
    }
}
