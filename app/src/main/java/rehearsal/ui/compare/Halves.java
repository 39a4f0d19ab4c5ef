package rehearsal.ui.compare;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Two halves of the same width with a gap between them; the row is as high as the higher half. */
final class Halves extends Region {

    private final Region left;
    private final Region gap;
    private final Region right;

    Halves(Region left, Region gap, Region right) {
        this.left = left;
        this.gap = gap;
        this.right = right;
        getChildren().addAll(left, gap, right);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double half(double width) {
        return Math.max(40, Math.floor((width - LineCell.MAP) / 2));
    }

    @Override
    protected double computePrefHeight(double width) {
        var half = half(width > 0 ? width : getWidth());
        return Math.max(22, Math.max(left.prefHeight(half), right.prefHeight(half)));
    }

    @Override
    protected void layoutChildren() {
        var half = half(getWidth());
        left.resizeRelocate(0, 0, half, getHeight());
        gap.resizeRelocate(half, 0, LineCell.MAP, getHeight());
        right.resizeRelocate(half + LineCell.MAP, 0, getWidth() - half - LineCell.MAP, getHeight());
    }
}
