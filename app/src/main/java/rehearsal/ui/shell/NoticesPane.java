package rehearsal.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rehearsal.text.Texts;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.EmptyPane;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.PaneHeader;

/** What is behind the bell: work under way, then what happened, newest first; each line leads to where it happened. */
final class NoticesPane extends VBox {

    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());
    private static final DateTimeFormatter BEFORE = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH)
            .withZone(ZoneId.systemDefault());
    private static final double TALLEST = 400;
    private static final double WIDTH = 384;
    private static final double WORDS = WIDTH - 72;

    private final ShellModel model;
    private final Texts texts;
    private final Runnable close;
    private final VBox lines = new VBox();
    private final Button clear;

    NoticesPane(ShellModel model, Texts texts, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.close = close;
        getStyleClass().addAll("rh-overlay", "rh-notices");
        setPrefWidth(WIDTH);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        this.clear = Buttons.text(texts.say("shell.notices.clear"), this::clear, "flat", "small");
        var header = new PaneHeader(texts.say("shell.notices"), "");
        header.getActions().addAll(clear, Buttons.smallIcon("fth-x", texts.say("shell.close"), close));
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setMaxHeight(TALLEST);
        getChildren().addAll(header, scroll);
        fill();
    }

    void focus() {
        lines.lookupAll(".button").stream().findFirst().orElse(clear).requestFocus();
    }

    private void clear() {
        model.clearNotices();
        fill();
    }

    private void fill() {
        lines.getChildren().clear();
        model.tasks().shown().forEach(work -> lines.getChildren().add(new TaskCard(work, model.tasks(), texts)));
        model.notices().forEach(notice -> lines.getChildren().add(line(notice)));
        clear.setDisable(model.notices().isEmpty());
        if (lines.getChildren().isEmpty()) {
            lines.getChildren().add(new EmptyPane("fth-bell", texts.say("shell.notices.none"), texts.say("shell.notices.none.how"), ""));
        }
    }

    private Node line(Notice notice) {
        var words = new Label(notice.words());
        words.setWrapText(true);
        words.setMinWidth(WORDS);
        words.setPrefWidth(WORDS);
        words.setMinHeight(USE_PREF_SIZE);
        var time = new Label(time(notice.at()));
        time.getStyleClass().addAll("rh-small", "rh-muted");
        var both = new VBox(2, words, time);
        HBox.setHgrow(both, Priority.ALWAYS);
        var row = new HBox(10, Icons.small(notice.where().isPresent() ? "fth-corner-down-right" : "fth-check", "rh-muted"), both);
        row.setAlignment(Pos.TOP_LEFT);
        var button = new Button("", row);
        button.getStyleClass().addAll("flat", "rh-notice-line");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(notice.words() + " " + time.getText());
        button.setOnAction(event -> {
            close.run();
            notice.where().ifPresent(model::go);
        });
        return button;
    }

    private static String time(Instant at) {
        var day = LocalDate.ofInstant(at, ZoneId.systemDefault());
        return (day.equals(LocalDate.now(ZoneId.systemDefault())) ? TODAY : BEFORE).format(at);
    }

    /** How long something takes, in words for a person. */
    static String words(Duration left, Texts texts) {
        return left.toSeconds() < 60
                ? texts.say("shell.task.seconds", Math.max(1, left.toSeconds()))
                : texts.say("shell.task.minutes", (left.toSeconds() + 59) / 60);
    }
}
