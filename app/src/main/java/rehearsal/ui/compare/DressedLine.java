package rehearsal.ui.compare;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Numbers and sign in fixed columns, the text in what is left; as high as the wrapped text. */
final class DressedLine extends Region {

    private static final double NUMBER = 36;
    private static final double SIGN = 24;
    private static final double RIGHT = 8;
    private static final double ROW = 22;

    private final List<Label> numbers;
    private final Label sign;
    private final MarkedText text;

    DressedLine(List<Label> numbers, Label sign, MarkedText text) {
        this.numbers = numbers;
        this.sign = sign;
        this.text = text;
        getChildren().addAll(numbers);
        getChildren().addAll(sign, text);
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
        var room = (width > 0 ? width : getWidth()) - before() - RIGHT;
        return Math.max(ROW, Math.ceil(text.prefHeight(Math.max(40, room))));
    }

    @Override
    protected void layoutChildren() {
        var x = 0.0;
        for (var number : numbers) {
            number.resizeRelocate(x, 0, NUMBER, ROW);
            x += NUMBER;
        }
        sign.resizeRelocate(x, 0, SIGN, ROW);
        text.resizeRelocate(before(), 0, Math.max(40, getWidth() - before() - RIGHT), getHeight());
    }
}
