package rehearsal.ui.pair;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Two halves of the same width; as high as the higher one. Each half is asked for its height once, not once for each of a grid's passes. */
final class SideBySide extends Region {

    private Region left = new Region();
    private Region right = new Region();

    void set(Region atLeft, Region atRight) {
        if (left != atLeft || right != atRight) {
            left = atLeft;
            right = atRight;
            getChildren().setAll(left, right);
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        var whole = width > 0 ? width : getWidth();
        var half = Math.floor(whole / 2);
        return Math.max(left.prefHeight(half), right.prefHeight(whole - half));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        var half = Math.floor(getWidth() / 2);
        left.resizeRelocate(0, 0, half, getHeight());
        right.resizeRelocate(half, 0, getWidth() - half, getHeight());
    }
}
