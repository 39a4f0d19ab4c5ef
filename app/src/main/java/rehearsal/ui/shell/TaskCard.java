package rehearsal.ui.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rehearsal.text.Texts;
import rehearsal.ui.control.Attached;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.Icons;
import rehearsal.ui.place.LongWork;

/** Long work: what it is, how far it is, how long it will take, and a way to stop it. */
final class TaskCard extends VBox {

    TaskCard(LongWork work, TaskList tasks, Texts texts) {
        getStyleClass().add("rh-task");
        var title = new Label(work.title());
        title.getStyleClass().add("rh-strong");
        title.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var detail = new Label();
        detail.getStyleClass().addAll("rh-small", "rh-muted");
        detail.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(8, title, space, detail);
        head.setAlignment(Pos.BASELINE_LEFT);
        var bar = new ProgressBar();
        bar.getStyleClass().add("rh-thin-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(work.share());
        bar.setAccessibleText(work.title());
        Attached.to(this, () -> List.of(work.share().subscribe(_ -> detail.setText(words(work, tasks, texts))),
                work.detail().subscribe(_ -> detail.setText(words(work, tasks, texts)))));
        var stop = Buttons.text(texts.say("shell.stop"), work::cancel, "small");
        stop.setGraphic(Icons.small("fth-square"));
        var foot = new HBox(8, stop);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, bar, foot);
    }

    private static String words(LongWork work, TaskList tasks, Texts texts) {
        var left = tasks.left(work).map(time -> NoticesPane.words(time, texts)).orElse("");
        var detail = work.detail().get();
        return detail.isEmpty() || left.isEmpty() ? detail + left : detail + ", " + left;
    }
}
