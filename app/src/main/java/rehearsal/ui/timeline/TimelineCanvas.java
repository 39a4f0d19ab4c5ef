package rehearsal.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import rehearsal.text.Texts;
import rehearsal.ui.control.CanvasColours;

/** Draws the points that can be seen, and only those. */
final class TimelineCanvas extends Region {

    private static final double AXIS = 44;
    private static final double EDGE = 88;
    private static final double NOTES_FROM = 72;
    private static final double NUMBERS_FROM = 32;
    private static final double GAP = 4;
    private static final double RING = 12;
    private static final double CHIP = 72;

    private final TimelineModel model;
    private final Texts texts;
    private final Tooltip tip = new Tooltip();
    private final Font strong = Font.font("Inter SemiBold", 12);
    private final Font badge = Font.font("Inter SemiBold", 11);
    private final Font small = Font.font("Inter", 11);
    private final Font chip = Font.font("Inter", 11.5);
    private final Lettering letters = new Lettering();
    private final Canvas canvas = new Canvas();
    private final CanvasColours tokens = new CanvasColours(this::requestLayout);
    private final DoubleProperty offset = new SimpleDoubleProperty();

    TimelineCanvas(TimelineModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("rh-timeline-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleHelp(texts.say("timeline.keys"));
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        setOnMouseMoved(event -> point(event.getX()));
        getChildren().addAll(canvas, tokens);
        model.points().subscribe((_, _) -> {
            reveal();
            requestLayout();
        });
        model.a().subscribe((_, _) -> requestLayout());
        model.b().subscribe((_, _) -> requestLayout());
        model.step().subscribe((_, _) -> reveal());
        model.cursor().subscribe((_, _) -> reveal());
        focusedProperty().subscribe((_, _) -> requestLayout());
        widthProperty().subscribe((_, _) -> reveal());
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    }

    /** The index of the point at this place. */
    Optional<Integer> pointAt(double x) {
        var index = (int) Math.round((x + offset.get() - EDGE) / model.step().get());
        var size = model.points().get().size();
        return index >= 0 && index < size ? Optional.of(index) : Optional.empty();
    }

    /** How many points are in sight. */
    int shown() {
        return Math.max(1, (int) (getWidth() / model.step().get()));
    }

    /** What a point says in full, beside the mouse. */
    private void point(double x) {
        var under = pointAt(x).map(index -> model.points().get().get(index).spoken()).filter(words -> !words.isBlank());
        under.ifPresentOrElse(words -> {
            if (tip.getText() == null || !tip.getText().equals(words)) {
                tip.setText(words);
                Tooltip.install(this, tip);
            }
        }, () -> {
            tip.setText("");
            Tooltip.uninstall(this, tip);
        });
    }

    double xOf(int index) {
        return EDGE + index * model.step().get() - offset.get();
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown()) {
            model.zoom(event.getDeltaY() > 0 ? 1.1 : 0.9);
            event.consume();
            return;
        }
        var by = Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY()) ? event.getDeltaX() : event.getDeltaY();
        scrollTo(offset.get() - by);
        event.consume();
    }

    void scrollTo(double wanted) {
        offset.set(Math.clamp(wanted, 0, Math.max(0, contentWidth() - getWidth())));
        requestLayout();
    }

    private double contentWidth() {
        return 2 * EDGE + Math.max(0, model.points().get().size() - 1) * model.step().get();
    }

    /** Brings the cursor into sight. */
    private void reveal() {
        var x = EDGE + model.cursor().get() * model.step().get();
        var from = offset.get();
        if (x - EDGE < from) {
            scrollTo(x - EDGE);
        } else if (x + EDGE > from + getWidth()) {
            scrollTo(x + EDGE - getWidth());
        } else {
            scrollTo(from);
        }
        model.current().ifPresent(point -> setAccessibleText(point.spoken()));
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private void draw() {
        var points = model.points().get();
        var pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (points.isEmpty()) {
            return;
        }
        var first = Math.max(0, (int) ((offset.get() - EDGE) / model.step().get()) - 1);
        var last = Math.min(points.size() - 1, (int) ((offset.get() + getWidth() - EDGE) / model.step().get()) + 1);
        line(pen, points, first, last);
        for (var index = first; index <= last; index++) {
            point(pen, points.get(index), xOf(index), index == model.cursor().get());
        }
    }

    private void line(GraphicsContext pen, List<Point> points, int first, int last) {
        pen.setLineWidth(2);
        pen.setLineCap(StrokeLineCap.BUTT);
        for (var index = Math.max(1, first); index <= last; index++) {
            var dashed = points.get(index).isDraft();
            pen.setStroke(tokens.of(dashed ? "draft" : "border-strong"));
            pen.setLineDashes(dashed ? new double[]{4, 4} : new double[0]);
            pen.strokeLine(xOf(index - 1) + 7, AXIS, xOf(index) - 7, AXIS);
        }
        pen.setLineDashes();
    }

    private void point(GraphicsContext pen, Point point, double x, boolean underCursor) {
        ring(pen, point, x, underCursor);
        if (point.isDraft()) {
            disc(pen, x, 7, "draft-bg", "draft", true);
        } else if (point.live()) {
            disc(pen, x, 8, "live", "live", false);
        } else if (point.active()) {
            disc(pen, x, 6, "border-strong", "border-strong", false);
        } else {
            disc(pen, x, 6, "surface", "border-strong", false);
        }
        var step = model.step().get();
        if (step >= NUMBERS_FROM) {
            number(pen, point, x, underCursor);
        }
        if (step >= NOTES_FROM) {
            words(pen, point.note(), x, 90, small, "muted", step - GAP);
            words(pen, point.byline(), x, point.note().isEmpty() ? 90 : 105, small, "muted", step - GAP);
            chips(pen, point, x, picked(point));
        }
    }

    /** The number of the point that the commands are about lies on the ground of what is chosen. */
    private void number(GraphicsContext pen, Point point, double x, boolean underCursor) {
        var room = model.step().get() - 2 * GAP;
        var words = model.step().get() < NOTES_FROM ? point.briefly() : point.number();
        var shown = letters.fitting(words, strong, room);
        if (underCursor) {
            var width = Math.round(letters.width(shown, strong)) + 12;
            var left = Math.round(x - width / 2.0);
            pen.setFill(tokens.of("accent-bg"));
            pen.fillRoundRect(left, 59, width, 19, 8, 8);
            if (isFocused()) {
                pen.setStroke(tokens.of("accent"));
                pen.setLineWidth(2);
                pen.strokeRoundRect(left, 59, width, 19, 8, 8);
            }
        }
        words(pen, shown, x, 74, strong, point.isDraft() ? "draft" : underCursor ? "accent" : "text", room);
    }

    private void ring(GraphicsContext pen, Point point, double x, boolean underCursor) {
        var picked = Optional.of(point);
        var isA = model.a().get().equals(picked);
        var isB = model.b().get().equals(picked);
        var alone = underCursor && model.step().get() < NUMBERS_FROM;
        if (alone) {
            pen.setFill(tokens.of("accent-bg"));
            pen.fillOval(x - RING, AXIS - RING, 2 * RING, 2 * RING);
        }
        pen.setLineWidth(2);
        if (isA || isB) {
            var arm = isA ? "arm-a" : "arm-b";
            circle(pen, x, alone ? "accent-bg" : "surface", arm);
            pen.setFill(tokens.of(arm));
            pen.fillRoundRect(x - 31, AXIS - 32, 18, 18, 8, 8);
            words(pen, isA ? "A" : "B", x - 22, AXIS - 19, badge, "on-accent", 18);
        } else if (underCursor && isFocused()) {
            circle(pen, x, alone ? "accent-bg" : "surface", "accent");
        }
    }

    private void circle(GraphicsContext pen, double x, String fill, String line) {
        pen.setFill(tokens.of(fill));
        pen.fillOval(x - RING, AXIS - RING, 2 * RING, 2 * RING);
        pen.setStroke(tokens.of(line));
        pen.strokeOval(x - RING, AXIS - RING, 2 * RING, 2 * RING);
    }

    private void disc(GraphicsContext pen, double x, double radius, String fill, String line, boolean dashed) {
        pen.setFill(tokens.of(fill));
        pen.fillOval(x - radius, AXIS - radius, radius * 2, radius * 2);
        pen.setStroke(tokens.of(line));
        pen.setLineWidth(2);
        pen.setLineDashes(dashed ? new double[]{3, 2.5} : new double[0]);
        pen.strokeOval(x - radius, AXIS - radius, radius * 2, radius * 2);
        pen.setLineDashes();
    }

    private boolean picked(Point point) {
        var wanted = Optional.of(point);
        return model.a().get().equals(wanted) || model.b().get().equals(wanted);
    }

    /** As many as fit between this point and the next; the last one says how many do not. */
    private void chips(GraphicsContext pen, Point point, double x, boolean besideBadge) {
        var chips = new ArrayList<Label>();
        if (point.live()) {
            chips.add(label(texts.say("timeline.live"), "live"));
        }
        switch (point.review()) {
            case NONE, APPROVED -> {
            }
            case REQUESTED -> chips.add(label(texts.say("timeline.chip.review"), "warning"));
            case CHANGES_ASKED -> chips.add(label(texts.say("timeline.chip.changes"), "warning"));
        }
        point.labels().forEach(label -> chips.add(label(label, "info")));
        var room = model.step().get() - (besideBadge ? 46 : 8);
        var fitting = 0;
        var width = -GAP;
        while (fitting < chips.size() && (fitting == 0 || width + GAP + chips.get(fitting).width() <= room)) {
            width += GAP + chips.get(fitting++).width();
        }
        if (fitting < chips.size()) {
            var rest = label("+" + (chips.size() - fitting), chips.get(fitting).ink());
            chips.subList(fitting, chips.size()).clear();
            chips.add(rest);
            width += GAP + rest.width();
        }
        var left = besideBadge ? x - 8 : x - width / 2;
        for (var each : chips) {
            left = chip(pen, each, left);
        }
    }

    private record Label(String words, String ink, double width) {
    }

    private Label label(String words, String ink) {
        var shown = letters.fitting(words, chip, CHIP);
        return new Label(shown, ink, 16 + Math.ceil(letters.width(shown, chip)));
    }

    private double chip(GraphicsContext pen, Label label, double left) {
        pen.setFill(tokens.of(label.ink() + "-bg"));
        pen.fillRoundRect(left, AXIS - 33, label.width(), 20, 20, 20);
        words(pen, label.words(), left + label.width() / 2.0, AXIS - 19, chip, label.ink(), label.width());
        return left + label.width() + GAP;
    }

    /** Centred over {@code x}, standing on {@code y}. */
    private void words(GraphicsContext pen, String text, double x, double y, Font font, String token, double room) {
        pen.setFont(font);
        pen.setFill(tokens.of(token));
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setTextBaseline(VPos.BASELINE);
        pen.fillText(letters.fitting(text, font, room), x, y);
    }
}
