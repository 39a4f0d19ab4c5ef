package rehearsal.ui.compare;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleSupplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import rehearsal.ui.text.Texts;

/** Draws one line of the comparison. */
final class LineCell extends ListCell<Line> {

    static final double MAP = 40;
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final CompareModel model;
    private final Texts texts;
    private final DoubleSupplier whole;
    private final CommentCard comments;
    private Optional<Region> content = Optional.empty();

    /** {@code whole}: how wide the heads above are, scroll bar included. */
    LineCell(CompareModel model, Texts texts, DoubleSupplier whole) {
        this.model = model;
        this.texts = texts;
        this.whole = whole;
        this.comments = new CommentCard(model, texts);
        getStyleClass().add("rh-diff-cell");
        setPrefWidth(0);
        model.change().addListener((property, before, after) -> markCurrent());
    }

    @Override
    protected double computePrefHeight(double width) {
        content.ifPresent(Region::applyCss);
        return content.map(region -> region.prefHeight(width > 0 ? width : getWidth())).orElse(22.0);
    }

    @Override
    protected void updateItem(Line line, boolean empty) {
        var same = line != null && line == getItem() && !isEmpty() && content.isPresent();
        super.updateItem(line, empty);
        if (empty || line == null) {
            content = Optional.empty();
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        if (same) {
            return;
        }
        var region = switch (line) {
            case Line.Pair pair -> pair(pair);
            case Line.Single single -> single(single);
            case Line.Skipped skipped -> words(texts.say("compare.skipped", skipped.count()));
            case Line.Long aLong -> words(texts.say("compare.long", aLong.letters(), aLong.pieces()));
            case Line.Said said -> beside(said.onB(), comments.said(said));
            case Line.Saying saying -> beside(saying.spot().onB(), comments.saying(saying.spot()));
        };
        content = Optional.of(region);
        region.prefWidthProperty().bind(widthProperty());
        region.setMaxWidth(Double.MAX_VALUE);
        setGraphic(region);
        setAccessibleText(spoken(line));
        markCurrent();
    }

    private void markCurrent() {
        var line = getItem();
        content.ifPresent(region -> region.pseudoClassStateChanged(CURRENT, line != null
                && line.changed().isPresent() && line.changed().getAsInt() == model.change().get()));
    }

    private String spoken(Line line) {
        return switch (line) {
            case Line.Pair pair -> String.join("; ", java.util.stream.Stream.of(pair.left(), pair.right()).flatMap(Optional::stream)
                    .filter(half -> half.sign() != Line.Sign.SAME || pair.right().equals(Optional.of(half))).map(this::spoken).toList());
            case Line.Single single -> spoken(single.half());
            case Line.Skipped skipped -> texts.say("compare.skipped", skipped.count());
            case Line.Long aLong -> texts.say("compare.long", aLong.letters(), aLong.pieces());
            case Line.Said said -> said.comment().author() + ": " + said.comment().words();
            case Line.Saying saying -> texts.say("compare.say", saying.spot().line());
        };
    }

    private String spoken(Line.Half half) {
        return texts.say("compare.spoken." + half.sign().name().toLowerCase(java.util.Locale.ROOT), half.number(), half.words());
    }

    private Region pair(Line.Pair pair) {
        var row = new Halves(half(pair.left(), false), gap(), half(pair.right(), true), whole);
        row.getStyleClass().add("rh-diff-row");
        return row;
    }

    private static Region gap() {
        var gap = new Region();
        gap.setMinWidth(MAP);
        gap.setMaxWidth(MAP);
        return gap;
    }

    private Region half(Optional<Line.Half> half, boolean onB) {
        if (half.isEmpty()) {
            var filler = new StackPane();
            filler.getStyleClass().add("rh-diff-filler");
            return filler;
        }
        return dressed(half.get(), number(OptionalInt.of(half.get().number()), half.get(), onB));
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
        var row = dressed(single.half(), number(single.left(), single.half(), false), number(single.right(), single.half(), true));
        row.getStyleClass().add("rh-diff-row");
        return row;
    }

    private Label number(OptionalInt line, Line.Half half, boolean onB) {
        var number = new Label(line.isPresent() && half.piece() == 0 ? String.valueOf(line.getAsInt()) : "");
        number.getStyleClass().add("rh-diff-number");
        line.ifPresent(at -> {
            number.setOnMouseClicked(event -> model.startSaying(new Line.Spot(onB, at)));
            number.getStyleClass().add("rh-diff-number-link");
            number.setTooltip(new Tooltip(texts.say("compare.say.tip", at)));
        });
        return number;
    }

    private static Region words(String say) {
        var words = new Label(say);
        words.getStyleClass().addAll("rh-small", "rh-muted");
        var box = new HBox(words);
        box.getStyleClass().add("rh-diff-skipped");
        return box;
    }

    /** A comment stands under its side; the other side keeps its distance. */
    private Region beside(boolean onB, Region card) {
        var holder = new StackPane(card);
        holder.getStyleClass().add("rh-comment-holder");
        if (model.view().get() != 0) {
            return holder;
        }
        var space = new Region();
        space.getStyleClass().add("rh-diff-filler");
        return onB ? new Halves(space, gap(), holder, whole) : new Halves(holder, gap(), space, whole);
    }
}
