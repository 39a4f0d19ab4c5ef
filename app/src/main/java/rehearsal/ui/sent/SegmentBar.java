package rehearsal.ui.sent;

import rehearsal.practice.PreviewResult;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import rehearsal.turn.Origin;

/** The pieces side by side, each as wide as its share of the tokens. */
final class SegmentBar extends Region {

    private static final double HEIGHT = 12;
    private static final double GAP = 2;

    private final List<PreviewResult.Row> rows;

    SegmentBar(List<PreviewResult.Row> rows, Function<PreviewResult.Row, String> say) {
        this.rows = rows;
        getStyleClass().add("rh-segment-bars");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        for (var row : rows) {
            var part = new Region();
            part.getStyleClass().addAll("rh-segment", "rh-segment-bar", style(row.origin()));
            Tooltip.install(part, new Tooltip(say.apply(row)));
            getChildren().add(part);
        }
    }

    static String style(Origin origin) {
        return switch (origin) {
            case SYSTEM_CONTEXT -> "system";
            case NOTES -> "notes";
            case BODY -> "body";
            case VALUE -> "value";
            case INSTRUCTIONS -> "instr";
            case SCHEMA -> "schema";
            case CONVERSATION -> "conv";
        };
    }

    @Override
    protected void layoutChildren() {
        var all = Math.max(1, rows.stream().mapToInt(PreviewResult.Row::tokens).sum());
        var room = getWidth() - GAP * Math.max(0, rows.size() - 1);
        var x = 0.0;
        for (var index = 0; index < rows.size(); index++) {
            var width = Math.max(2, room * rows.get(index).tokens() / all);
            getChildren().get(index).resizeRelocate(snapPositionX(x), 0, snapSizeX(width), HEIGHT);
            x += width + GAP;
        }
    }
}
