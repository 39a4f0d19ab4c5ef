package rehearsal.ui.compare;

import java.util.function.DoubleSupplier;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Two halves of the whole width with a gap between them; a scroll bar takes its room from the right one. As high as the higher half. */
final class Halves extends Region {

    private final Region left;
    private final Region gap;
    private final Region right;
    private final DoubleSupplier whole;

    Halves(Region left, Region gap, Region right, DoubleSupplier whole) {
        this.left = left;
        this.gap = gap;
        this.right = right;
        this.whole = whole;
        getChildren().addAll(left, gap, right);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double half() {
        return Math.max(40, Math.floor((whole.getAsDouble() - LineCell.MAP) / 2));
    }

    private double rest(double width) {
        return Math.max(40, width - half() - LineCell.MAP);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(22, Math.max(left.prefHeight(half()), right.prefHeight(rest(width > 0 ? width : getWidth()))));
    }

    @Override
    protected void layoutChildren() {
        var half = half();
        left.resizeRelocate(0, 0, half, getHeight());
        gap.resizeRelocate(half, 0, LineCell.MAP, getHeight());
        right.resizeRelocate(half + LineCell.MAP, 0, rest(getWidth()), getHeight());
    }
}
