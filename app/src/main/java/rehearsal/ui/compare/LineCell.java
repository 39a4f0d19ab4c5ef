package rehearsal.ui.compare;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import rehearsal.store.prompt.ReviewComment;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.Tone;
import rehearsal.ui.text.Texts;

/** Draws one line of the comparison. */
final class LineCell extends ListCell<Line> {

    static final double MAP = 40;
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final CompareModel model;
    private final Texts texts;
    private Optional<Region> content = Optional.empty();

    LineCell(CompareModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("rh-diff-cell");
        setPrefWidth(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        content.ifPresent(Region::applyCss);
        return content.map(region -> region.prefHeight(width > 0 ? width : getWidth())).orElse(22.0);
    }

    @Override
    protected void updateItem(Line line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            content = Optional.empty();
            setGraphic(null);
            return;
        }
        var region = switch (line) {
            case Line.Pair pair -> pair(pair);
            case Line.Single single -> single(single);
            case Line.Skipped skipped -> skipped(skipped);
            case Line.Said said -> beside(said(said));
            case Line.Saying saying -> beside(saying(saying.line()));
        };
        content = Optional.of(region);
        region.prefWidthProperty().bind(widthProperty());
        region.setMaxWidth(Double.MAX_VALUE);
        setGraphic(region);
        var current = CompareModel.changeOf(line);
        region.pseudoClassStateChanged(CURRENT, current.isPresent() && current.getAsInt() == model.change().get());
    }

    private Region pair(Line.Pair pair) {
        var gap = new Region();
        gap.setMinWidth(MAP);
        gap.setMaxWidth(MAP);
        var left = half(pair.left(), false);
        var right = half(pair.right(), true);
        var row = new Halves(left, gap, right);
        row.getStyleClass().add("rh-diff-row");
        return row;
    }

    private Region half(Optional<Line.Half> half, boolean right) {
        if (half.isEmpty()) {
            var filler = new StackPane();
            filler.getStyleClass().add("rh-diff-filler");
            return filler;
        }
        var line = half.get();
        var number = number(OptionalInt.of(line.number()));
        if (right) {
            number.setOnMouseClicked(event -> model.startSaying(line.number()));
            number.getStyleClass().add("rh-diff-number-link");
        }
        return dressed(line, number);
    }

    private Region dressed(Line.Half line, Label... numbers) {
        var sign = new Label(switch (line.sign()) {
            case SAME -> "";
            case REMOVED -> "–";
            case ADDED -> "+";
        });
        sign.getStyleClass().add("rh-diff-sign");
        var text = new MarkedText(line.words(), line.marked(),
                line.sign() == Line.Sign.ADDED ? "rh-ground-added" : "rh-ground-removed");
        var box = new DressedLine(java.util.List.of(numbers), sign, text);
        box.getStyleClass().add("rh-diff-half");
        switch (line.sign()) {
            case SAME -> {
            }
            case REMOVED -> box.getStyleClass().add("rh-del");
            case ADDED -> box.getStyleClass().add("rh-add");
        }
        return box;
    }

    private Region single(Line.Single single) {
        var box = dressed(single.half(), number(single.left()), number(single.right()));
        box.getStyleClass().add("rh-diff-row");
        return box;
    }

    private static Label number(OptionalInt number) {
        var label = new Label(number.isPresent() ? String.valueOf(number.getAsInt()) : "");
        label.getStyleClass().add("rh-diff-number");
        return label;
    }

    private Region skipped(Line.Skipped skipped) {
        var words = new Label(texts.say("compare.skipped", skipped.count()));
        words.getStyleClass().addAll("rh-small", "rh-muted");
        var box = new HBox(words);
        box.getStyleClass().add("rh-diff-skipped");
        return box;
    }

    /** Comments stand under the right side; the left keeps its distance. */
    private Region beside(Region card) {
        var space = new Region();
        space.getStyleClass().add("rh-diff-filler");
        var gap = new Region();
        gap.setMinWidth(MAP);
        gap.setMaxWidth(MAP);
        var holder = new StackPane(card);
        holder.getStyleClass().add("rh-comment-holder");
        return model.view().get() == 0 ? new Halves(space, gap, holder) : holder;
    }

    private Region said(Line.Said said) {
        var comment = said.comment();
        var box = new VBox(8, head(comment), words(comment));
        box.getStyleClass().add("rh-comment");
        for (var reply : said.replies()) {
            box.getChildren().addAll(head(reply), words(reply));
        }
        if (!comment.isSettled()) {
            var field = new TextField();
            field.setPromptText(texts.say("compare.reply.prompt"));
            field.getStyleClass().add("small");
            field.setOnAction(event -> {
                if (!field.getText().isBlank()) {
                    model.reply(comment.id(), field.getText());
                }
            });
            HBox.setHgrow(field, Priority.ALWAYS);
            box.getChildren().add(new HBox(8, field,
                    Buttons.text(texts.say("compare.settle"), () -> model.settle(comment.id()), "small", "flat")));
        }
        return box;
    }

    private Region head(ReviewComment comment) {
        var name = new Label(comment.author());
        name.getStyleClass().add("rh-strong");
        var where = new Label(comment.line().isPresent() ? texts.say("inspector.line", comment.line().getAsInt()) : "");
        where.getStyleClass().addAll("rh-small", "rh-muted");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(8, name, where, space);
        if (comment.replyTo().isEmpty()) {
            head.getChildren().add(comment.isSettled()
                    ? Chip.of(texts.say("compare.settled.chip"), Tone.LIVE)
                    : Chip.of(texts.say("compare.open.chip"), Tone.WARN));
        }
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return head;
    }

    private static Label words(ReviewComment comment) {
        var words = new Label(comment.words());
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        return words;
    }

    private Region saying(int line) {
        var field = new TextField();
        field.setPromptText(texts.say("compare.say", line));
        HBox.setHgrow(field, Priority.ALWAYS);
        Runnable say = () -> {
            if (!field.getText().isBlank()) {
                model.say(line, field.getText());
            }
        };
        field.setOnAction(event -> say.run());
        var row = new HBox(8, field, Buttons.text(texts.say("compare.say.now"), say, "accent"),
                Buttons.text(texts.say("editor.save.not"), () -> model.startSaying(line), "flat"));
        row.getStyleClass().add("rh-comment");
        return row;
    }
}
