package rehearsal.ui.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import rehearsal.library.Line;
import rehearsal.text.Texts;

/** Draws one line of the comparison. */
final class LineCell extends ListCell<Line> {

    static final double MAP = 40;
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final CompareModel model;
    private final Texts texts;
    private final DoubleSupplier whole;
    private final CommentCard comments;
    private final HalfView left;
    private final HalfView right;
    private final HalfView single;
    private final Halves row;
    private Optional<Region> content = Optional.empty();

    /** {@code whole}: how wide the heads above are, scroll bar included. */
    LineCell(CompareModel model, Texts texts, DoubleSupplier whole) {
        this.model = model;
        this.texts = texts;
        this.whole = whole;
        this.comments = new CommentCard(model, texts);
        this.left = new HalfView(model, 1);
        this.right = new HalfView(model, 1);
        this.single = new HalfView(model, 2);
        this.row = new Halves(left, gap(), right, whole);
        row.getStyleClass().add("rh-diff-row");
        getStyleClass().add("rh-diff-cell");
        setPrefWidth(0);
        model.change().subscribe((_, _) -> markCurrent());
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
        if (getGraphic() != region) {
            region.prefWidthProperty().bind(widthProperty());
            region.setMaxWidth(Double.MAX_VALUE);
            setGraphic(region);
        }
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
            case Line.Pair pair -> String.join("; ", Stream.of(pair.left(), pair.right()).flatMap(Optional::stream)
                    .filter(half -> half.sign() != Line.Sign.SAME || pair.right().equals(Optional.of(half))).map(this::spoken).toList());
            case Line.Single single -> spoken(single.half());
            case Line.Skipped skipped -> texts.say("compare.skipped", skipped.count());
            case Line.Long aLong -> texts.say("compare.long", aLong.letters(), aLong.pieces());
            case Line.Said said -> said.comment().author() + ": " + said.comment().words();
            case Line.Saying saying -> texts.say("compare.say", saying.spot().line());
        };
    }

    private String spoken(Line.Half half) {
        return texts.say("compare.spoken." + half.sign().name().toLowerCase(Locale.ROOT), half.number(), half.words());
    }

    private Region pair(Line.Pair pair) {
        left.show(pair.left(), List.of(number(pair.left())), List.of(false), "");
        right.show(pair.right(), List.of(number(pair.right())), List.of(true), "");
        return row;
    }

    private static OptionalInt number(Optional<Line.Half> half) {
        return half.map(line -> OptionalInt.of(line.number())).orElse(OptionalInt.empty());
    }

    private Region single(Line.Single line) {
        single.show(Optional.of(line.half()), List.of(line.left(), line.right()), List.of(false, true), "rh-diff-row");
        return single;
    }

    private static Region gap() {
        var gap = new Region();
        gap.setMinWidth(MAP);
        gap.setMaxWidth(MAP);
        return gap;
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
