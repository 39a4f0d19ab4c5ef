package rehearsal.ui.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rehearsal.text.Texts;
import rehearsal.ui.session.Bubbles;

/** Where the time of a turn went, one bar after the other over an axis of seconds, or of milliseconds where seconds say nothing. */
final class TimeView extends VBox {

    private static final double NAME = 96;
    private static final double NUMBER = 72;
    private static final double ROW = 19;
    private static final int MOST_TICKS = 5;

    private final Texts texts;
    private final List<Bar> bars;
    private final Axis axis = new Axis();
    private final ReadOnlyStringWrapper unit = new ReadOnlyStringWrapper("");

    TimeView(Texts texts) {
        this.texts = texts;
        this.bars = List.of(TimeBars.Part.values()).stream().map(Bar::new).toList();
        setSpacing(1);
        bars.forEach(bar -> getChildren().add(named(texts.say("chat.time." + bar.style()), bar)));
        getChildren().add(named("", axis));
        show(TimeBars.none());
    }

    private static HBox named(String words, Region line) {
        var name = PipelineController.sized(new Label(words), NAME, "rh-small", "rh-muted");
        HBox.setHgrow(line, Priority.ALWAYS);
        var row = new HBox(name, line);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** What the numbers are, in words. */
    ReadOnlyStringProperty unit() {
        return unit.getReadOnlyProperty();
    }

    void show(TimeBars times) {
        var scale = Scale.of(times.whole());
        var start = 0L;
        for (var bar : bars) {
            var length = times.of(bar.part).toNanos();
            var number = length == 0 ? "–" : scale.words(length);
            bar.show(scale.share(start), scale.share(length),
                    times.coming().filter(bar.part::equals).isPresent() ? texts.say("chat.time.so-far", number) : number);
            start += length;
        }
        axis.setVisible(!times.whole().isZero());
        axis.show(scale);
        unit.set(times.whole().isZero() ? "" : texts.say(scale.seconds() ? "chat.time.unit.s" : "chat.time.unit.ms"));
        setAccessibleText(
                texts.say("chat.time.spoken", spoken(times.preparing()), spoken(times.firstWord()), spoken(times.streaming())));
    }

    private static String spoken(Duration length) {
        var scale = Scale.of(length);
        return scale.words(length.toNanos()) + (scale.seconds() ? " s" : " ms");
    }

    /** From nothing to the first round number that is not less than all of it. */
    private record Scale(boolean seconds, double step, int ticks) {

        static Scale of(Duration whole) {
            var seconds = whole.toMillis() >= 1000;
            var length = Math.max(whole.toNanos() / (seconds ? 1e9 : 1e6), 1e-3);
            var rough = Math.pow(10, Math.floor(Math.log10(length)));
            for (var step : List.of(rough / 5, rough / 2, rough, rough * 2, rough * 5)) {
                if (Math.ceil(length / step) < MOST_TICKS) {
                    return new Scale(seconds, step, (int) Math.ceil(length / step));
                }
            }
            return new Scale(seconds, rough * 10, 1);
        }

        double share(long nanos) {
            return nanos / (seconds ? 1e9 : 1e6) / (step * ticks);
        }

        String words(long nanos) {
            var number = nanos / (seconds ? 1e9 : 1e6);
            return String.format(Locale.ENGLISH, number < 0.1 ? "%.2f" : number < 10 ? "%.1f" : "%.0f", number);
        }

        String tick(int index) {
            var number = step * index;
            return number == Math.rint(number)
                    ? String.valueOf(Math.round(number))
                    : String.format(Locale.ENGLISH, step < 0.1
                            ? "%.2f"
                            : "%.1f", number);
        }
    }

    /** One length on the way from the beginning to the end of the turn. */
    private static final class Bar extends Region {

        private final TimeBars.Part part;
        private final Region line = new Region();
        private final Label number = Bubbles.small("");
        private double start;
        private double length;

        Bar(TimeBars.Part part) {
            this.part = part;
            line.getStyleClass().addAll("rh-time-bar", style());
            getChildren().addAll(line, number);
            setMinHeight(ROW);
            setPrefHeight(ROW);
        }

        private String style() {
            return part.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        void show(double from, double share, String words) {
            start = from;
            length = share;
            line.setVisible(share > 0);
            number.setText(words);
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            var room = Math.max(0, getWidth() - NUMBER);
            var width = length > 0 ? Math.max(2, room * length) : 0;
            line.resizeRelocate(room * start, (ROW - 8) / 2, width, 8);
            number.resizeRelocate(room * start + width + 6, 0, getWidth() - room * start - width - 6, ROW);
        }
    }

    /** The line under the bars, with a number at each step. */
    private static final class Axis extends Region {

        private static final double HEIGHT = 22;
        private static final double TICK = 4;

        private final Region line = new Region();
        private final List<Region> marks = new ArrayList<>();
        private final List<Label> numbers = new ArrayList<>();
        private int steps;

        Axis() {
            line.getStyleClass().add("rh-axis-line");
            getChildren().add(line);
            for (var index = 0; index <= MOST_TICKS; index++) {
                var mark = new Region();
                mark.getStyleClass().add("rh-axis-line");
                var number = new Label();
                number.getStyleClass().addAll("rh-tick", "rh-muted");
                number.setAlignment(Pos.TOP_CENTER);
                marks.add(mark);
                numbers.add(number);
                getChildren().addAll(mark, number);
            }
            setMinHeight(HEIGHT);
            setPrefHeight(HEIGHT);
        }

        void show(Scale scale) {
            steps = scale.ticks();
            for (var index = 0; index <= MOST_TICKS; index++) {
                marks.get(index).setVisible(index <= steps);
                numbers.get(index).setVisible(index <= steps);
                numbers.get(index).setText(scale.tick(index));
            }
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            var room = Math.max(0, getWidth() - NUMBER);
            line.resizeRelocate(0, 1, room, 1);
            for (var index = 0; index <= steps; index++) {
                var place = snapPositionX(room * index / steps);
                marks.get(index).resizeRelocate(place, 1, 1, TICK);
                numbers.get(index).resizeRelocate(place - NAME / 4, 1 + TICK, NAME / 2, HEIGHT - TICK - 1);
            }
        }
    }
}
