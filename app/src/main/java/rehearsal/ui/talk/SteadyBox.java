package rehearsal.ui.talk;

import javafx.scene.layout.VBox;

/** A column that knows its height until something in it changes: it is asked on every pulse while an answer grows beside or beneath it. */
public class SteadyBox extends VBox {

    private static final double UNKNOWN = Double.NEGATIVE_INFINITY;

    private double knownWidth = UNKNOWN;
    private double knownHeight;

    public SteadyBox() {
    }

    public SteadyBox(double spacing) {
        super(spacing);
    }

    @Override
    protected final double computePrefHeight(double width) {
        if (width != knownWidth) {
            knownHeight = super.computePrefHeight(width);
            knownWidth = width;
        }
        return knownHeight;
    }

    /** Nothing in a talk is ever squeezed. */
    @Override
    protected final double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    public final void requestLayout() {
        knownWidth = UNKNOWN;
        super.requestLayout();
    }
}
