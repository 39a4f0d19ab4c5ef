package rehearsal.ui.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import rehearsal.library.Line;

/**
 * Numbers and sign in fixed columns, the text in what is left; as high as the wrapped text. One view shows many lines, one after the other,
 * since making and styling nodes is what takes time while a long text is scrolled.
 */
final class HalfView extends Region {

    private static final double NUMBER = 36;
    private static final double SIGN = 24;
    private static final double RIGHT = 8;
    private static final double ROW = 22;

    private final List<Text> numbers;
    private final List<Region> spots;
    private final Text sign = new Text();
    private final MarkedText text = new MarkedText();
    private final CompareModel model;

    /** One column of numbers, or two for a view of both sides. */
    HalfView(CompareModel model, int columns) {
        this.model = model;
        numbers = Stream.generate(Text::new).limit(columns).toList();
        spots = Stream.generate(Region::new).limit(columns).toList();
        numbers.forEach(number -> number.getStyleClass().add("rh-diff-number"));
        spots.forEach(spot -> spot.getStyleClass().add("rh-diff-number-link"));
        sign.getStyleClass().add("rh-diff-sign");
        getChildren().addAll(numbers);
        getChildren().addAll(spots);
        getChildren().addAll(sign, text);
    }

    /** Shows a line of a side; without one, the room it would take. */
    void show(Optional<Line.Half> half, List<OptionalInt> lines, List<Boolean> sides, String row) {
        half.ifPresentOrElse(line -> dress(line, row), () -> style("rh-diff-filler", row));
        sign.setVisible(half.isPresent());
        text.setVisible(half.isPresent());
        for (var column = 0; column < numbers.size(); column++) {
            var number = lines.get(column);
            var onB = sides.get(column);
            var first = half.filter(line -> line.piece() == 0).isPresent();
            numbers.get(column).setText(number.isPresent() && first ? String.valueOf(number.getAsInt()) : "");
            var spot = spots.get(column);
            spot.setVisible(number.isPresent());
            spot.setOnMouseClicked(event -> number.ifPresent(at -> model.startSaying(new Line.Spot(onB, at))));
        }
        requestLayout();
    }

    private void dress(Line.Half line, String row) {
        switch (line.sign()) {
            case SAME -> {
                style("rh-diff-half", row);
                sign.setText("");
            }
            case REMOVED -> {
                style("rh-diff-half", "rh-del", row);
                sign.setText("–");
            }
            case ADDED -> {
                style("rh-diff-half", "rh-add", row);
                sign.setText("+");
            }
        }
        text.show(line.words(), line.marked(), line.sign() == Line.Sign.ADDED ? "rh-ground-added" : "rh-ground-removed");
    }

    private void style(String... classes) {
        var wanted = Arrays.stream(classes).filter(name -> !name.isEmpty()).toList();
        if (!getStyleClass().equals(wanted)) {
            getStyleClass().setAll(wanted);
        }
    }

    private double before() {
        return numbers.size() * NUMBER + SIGN;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        if (!text.isVisible()) {
            return ROW;
        }
        var room = (width > 0 ? width : getWidth()) - before() - RIGHT;
        return Math.max(ROW, Math.ceil(text.prefHeight(Math.max(40, room))));
    }

    @Override
    protected void layoutChildren() {
        var x = 0.0;
        for (var column = 0; column < numbers.size(); column++) {
            var number = numbers.get(column);
            var bounds = number.getLayoutBounds();
            number.relocate(Math.round(x + NUMBER - bounds.getWidth()), Math.round((ROW - bounds.getHeight()) / 2));
            spots.get(column).resizeRelocate(x, 0, NUMBER + SIGN / 2, ROW);
            x += NUMBER;
        }
        var bounds = sign.getLayoutBounds();
        sign.relocate(Math.round(x + (SIGN - bounds.getWidth()) / 2), Math.round((ROW - bounds.getHeight()) / 2));
        text.resizeRelocate(before(), 0, Math.max(40, getWidth() - before() - RIGHT), getHeight());
    }
}
