package rehearsal.ui.state;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import rehearsal.program.Phase;

/** The phases of a program in a row: those behind the client filled, the one they are in marked. */
final class PhasePath extends Region {

    private static final double RADIUS = 7;
    private static final double HEIGHT = 58;
    private static final double WORDS_TOP = 22;

    private final List<Phase> phases;

    PhasePath(List<Phase> phases, String current) {
        this.phases = phases;
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        var here = phases.stream().map(Phase::id).toList().indexOf(current);
        for (var index = 1; index < phases.size(); index++) {
            var line = new Region();
            line.getStyleClass().addAll("rh-phase-line", index <= here ? "done" : "ahead");
            getChildren().add(line);
        }
        for (var index = 0; index < phases.size(); index++) {
            var point = new Region();
            point.getStyleClass().addAll("rh-phase-point", index < here ? "done" : index == here ? "current" : "ahead");
            getChildren().add(point);
        }
        for (var index = 0; index < phases.size(); index++) {
            var words = new Label(phases.get(index).title());
            words.setWrapText(true);
            words.getStyleClass().addAll("rh-phase-name", index == here ? "current" : "other");
            words.setTooltip(new Tooltip(phases.get(index).id()));
            getChildren().add(words);
        }
        setAccessibleText(here < 0 ? current : phases.get(here).title());
    }

    @Override
    protected void layoutChildren() {
        var count = phases.size();
        var step = getWidth() / Math.max(1, count);
        for (var index = 0; index < getChildren().size(); index++) {
            var node = getChildren().get(index);
            if (index < count - 1) {
                node.resizeRelocate(step * (index + 0.5) + RADIUS, RADIUS, step - 2 * RADIUS, 2);
            } else if (index < 2 * count - 1) {
                node.resizeRelocate(step * (index - count + 1 + 0.5) - RADIUS, 1, 2 * RADIUS, 2 * RADIUS);
            } else {
                node.resizeRelocate(step * (index - 2 * count + 1), WORDS_TOP, step, HEIGHT - WORDS_TOP);
            }
        }
    }
}
