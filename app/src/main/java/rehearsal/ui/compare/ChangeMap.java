package rehearsal.ui.compare;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import rehearsal.library.Line;
import rehearsal.ui.control.CanvasColours;

/** The whole text as a strip: where something changed, where somebody spoke, what is in sight. */
final class ChangeMap extends Region {

    private static final double WIDTH = 18;
    private static final double MARK = 8;
    private static final double HIGHEST = 16;
    private static final double TOP = 12;

    private final Canvas canvas = new Canvas();
    private final CanvasColours tokens = new CanvasColours(this::requestLayout);
    private List<Line> lines = List.of();
    private int firstSeen;
    private int lastSeen;

    ChangeMap(IntConsumer goTo) {
        getStyleClass().add("rh-change-map");
        getChildren().addAll(canvas, tokens);
        setMinWidth(LineCell.MAP);
        setPrefWidth(LineCell.MAP);
        setMaxWidth(LineCell.MAP);
        setOnMousePressed(event -> goTo.accept(lineAt(event.getY())));
        setOnMouseDragged(event -> goTo.accept(lineAt(event.getY())));
    }

    void show(List<Line> shown) {
        lines = shown;
        requestLayout();
    }

    void seen(int first, int last) {
        firstSeen = first;
        lastSeen = last;
        requestLayout();
    }

    private double room() {
        return Math.max(1, getHeight() - 2 * TOP);
    }

    private int lineAt(double y) {
        return (int) Math.clamp((y - TOP) / room() * lines.size(), 0, Math.max(0, lines.size() - 1));
    }

    private double y(double line) {
        return TOP + room() * line / Math.max(1, lines.size());
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        var pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), getHeight());
        var x = (getWidth() - MARK) / 2;
        var last = -100.0;
        for (var index = 0; index < lines.size(); index++) {
            var token = token(lines.get(index));
            var y = y(index);
            if (!token.isEmpty() && y - last >= 3) {
                pen.setFill(tokens.of(token));
                pen.fillRoundRect(x, y, MARK, Math.clamp(room() / lines.size() - 1, 3, HIGHEST), 3, 3);
                last = y;
            }
        }
        pen.setStroke(tokens.of("border-strong"));
        pen.setLineWidth(1);
        var from = y(firstSeen);
        pen.strokeRoundRect((getWidth() - WIDTH) / 2 + 0.5, from + 0.5, WIDTH - 1, Math.max(12, y(lastSeen + 1) - from - 1), 6, 6);
    }

    private static String token(Line line) {
        return switch (line) {
            case Line.Pair pair ->
                pair.change().isEmpty() ? "" : pair.left().isEmpty() ? "live" : pair.right().isEmpty() ? "danger" : "accent";
            case Line.Single single -> single.change().isEmpty() ? "" : single.left().isEmpty() ? "live" : "danger";
            case Line.Said said -> "warning";
            case Line.Saying saying -> "warning";
            case Line.Skipped skipped -> "";
            case Line.Long aLong -> "";
        };
    }
}
