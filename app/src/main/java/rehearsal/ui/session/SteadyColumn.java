package rehearsal.ui.session;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A column that knows how high it is until something in it changes; asked on every pulse while an answer grows beneath it. */
public class SteadyColumn extends VBox {

    private static final double UNKNOWN = -2;

    private double knownWidth = UNKNOWN;
    private double knownHeight;

    public SteadyColumn(double spacing, Node... children) {
        super(spacing, children);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width != knownWidth) {
            knownHeight = super.computePrefHeight(width);
            knownWidth = width;
        }
        return knownHeight;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    public void requestLayout() {
        knownWidth = UNKNOWN;
        super.requestLayout();
    }
}
