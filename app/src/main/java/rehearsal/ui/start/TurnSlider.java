package rehearsal.ui.start;

import java.util.function.IntConsumer;
import javafx.beans.NamedArg;
import javafx.css.PseudoClass;
import javafx.scene.control.Slider;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** How far a talk went: a point for every turn on a line that is filled up to the present one, moved with the mouse and the arrows. */
public final class TurnSlider extends StackPane {

    private static final double LINE = 4;
    private static final double DOT = 8;
    private static final double THUMB = 16;
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final Slider slider = new Slider();
    private final Pane marks = new Pane();
    private final Region way = line(false);
    private final Region gone = line(true);
    private int turn;
    private IntConsumer moved = wanted -> {
    };
    private boolean showing;

    public TurnSlider(@NamedArg("name") String name) {
        getStyleClass().add("rh-turn-slider");
        slider.setMin(0);
        slider.setBlockIncrement(1);
        slider.setAccessibleText(name);
        slider.valueProperty().addListener((property, before, after) -> slid((int) Math.round(after.doubleValue())));
        marks.setMouseTransparent(true);
        getChildren().addAll(marks, slider);
    }

    /** The person chose a turn. */
    void whenMoved(IntConsumer does) {
        moved = does;
    }

    void show(int turnNow, int turns) {
        turn = turnNow;
        showing = true;
        slider.setMax(Math.max(1, turns));
        slider.setValue(turnNow);
        showing = false;
        marks.getChildren().setAll(way, gone);
        for (var at = 0; at <= turns; at++) {
            var dot = new Region();
            dot.getStyleClass().add("rh-turn-dot");
            dot.setManaged(false);
            dot.pseudoClassStateChanged(DONE, at < turnNow);
            // The thumb is the point of the present turn.
            dot.setVisible(at != turnNow);
            marks.getChildren().add(dot);
        }
        requestLayout();
    }

    private void slid(int wanted) {
        if (!showing && wanted != turn) {
            moved.accept(wanted);
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        var thumb = slider.lookup(".thumb") instanceof Region drawn && drawn.getWidth() > 0 ? drawn.getWidth() : THUMB;
        var scale = thumb / THUMB;
        var room = marks.getWidth() - thumb;
        var middle = marks.getHeight() / 2;
        way.resizeRelocate(thumb / 2, middle - LINE / 2, room, LINE);
        gone.resizeRelocate(thumb / 2, middle - LINE / 2, room * turn / slider.getMax(), LINE);
        var dots = marks.getChildren().subList(Math.min(2, marks.getChildren().size()), marks.getChildren().size());
        for (var at = 0; at < dots.size(); at++) {
            dots.get(at).resizeRelocate(thumb / 2 + room * at / slider.getMax() - DOT * scale / 2, middle - DOT * scale / 2, DOT * scale,
                    DOT * scale);
        }
    }

    private static Region line(boolean done) {
        var line = new Region();
        line.getStyleClass().add("rh-turn-line");
        line.setManaged(false);
        line.pseudoClassStateChanged(DONE, done);
        return line;
    }
}
