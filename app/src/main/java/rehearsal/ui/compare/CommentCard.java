package rehearsal.ui.compare;

import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rehearsal.library.Line;
import rehearsal.store.prompt.ReviewComment;
import rehearsal.text.Texts;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.Initials;
import rehearsal.ui.control.Rows;
import rehearsal.ui.control.Tone;

/** What was said about a line, with its answers, or the field where it is written. */
final class CommentCard {

    private static final double NAME = 180;

    private final CompareModel model;
    private final Texts texts;

    CommentCard(CompareModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    VBox said(Line.Said said) {
        var comment = said.comment();
        var box = new VBox(8, head(comment, where(said)), Rows.wrapped(comment.words()));
        box.getStyleClass().add("rh-comment");
        for (var reply : said.replies()) {
            box.getChildren().addAll(head(reply, model.moments().brief(reply.createdAt())), Rows.wrapped(reply.words()));
        }
        box.getChildren().add(foot(comment));
        return box;
    }

    private String where(Line.Said said) {
        var comment = said.comment();
        var when = model.moments().brief(comment.createdAt());
        if (comment.line().isEmpty()) {
            return texts.say("compare.where.whole", comment.version(), when);
        }
        var key = said.missing() ? "compare.where.missing" : "compare.where.line";
        return texts.say(key, comment.version(), comment.line().getAsInt(), when);
    }

    private HBox head(ReviewComment comment, String where) {
        var name = Rows.label(comment.author(), "rh-strong");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setMaxWidth(NAME);
        var place = Rows.muted(where);
        place.setMinWidth(0);
        var head = new HBox(8, avatar(comment.author()), name, place, Rows.space());
        if (comment.replyTo().isEmpty()) {
            head.getChildren().add(comment.isSettled()
                    ? Chip.of(texts.say("compare.settled.chip"), Tone.LIVE, "fth-check")
                    : Chip.of(texts.say("compare.open.chip"), Tone.WARN));
        }
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    static Label avatar(String name) {
        var avatar = Rows.label(Initials.of(name), "rh-avatar");
        avatar.setMinWidth(Region.USE_PREF_SIZE);
        return avatar;
    }

    private Node foot(ReviewComment comment) {
        if (comment.isSettled()) {
            return new HBox(8, Buttons.text(texts.say("compare.reopen"), () -> model.reopen(comment.id()), "small"));
        }
        var foot = new HBox(8);
        foot.setAlignment(Pos.CENTER_LEFT);
        var reply = Buttons.text(texts.say("compare.reply"), () -> {
            var field = field(texts.say("compare.reply.prompt"), words -> model.reply(comment.id(), words), model::reread);
            foot.getChildren().set(0, field);
            field.requestFocus();
        }, "small");
        foot.getChildren().addAll(reply,
                Buttons.text(texts.say("compare.settle"), () -> model.settle(comment.id()), "small", "flat"));
        return foot;
    }

    Region saying(Line.Spot spot) {
        var field = field(spot.line() == 0 ? texts.say("compare.say.whole") : texts.say("compare.say", spot.line()),
                words -> model.say(spot, words), model::stopSaying);
        field.sceneProperty().subscribe((_, scene) -> {
            if (scene != null) {
                field.requestFocus();
            }
        });
        var row = new HBox(8, field,
                Buttons.text(texts.say("compare.say.now"), () -> field.fireEvent(new ActionEvent()), "accent"),
                Buttons.text(texts.say("compare.say.not"), model::stopSaying, "flat"));
        row.getStyleClass().add("rh-comment");
        return row;
    }

    private static TextField field(String prompt, Consumer<String> done, Runnable left) {
        var field = new TextField();
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setOnAction(event -> {
            if (!field.getText().isBlank()) {
                done.accept(field.getText());
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                left.run();
                event.consume();
            }
        });
        return field;
    }
}
