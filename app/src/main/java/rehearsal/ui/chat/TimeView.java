package rehearsal.ui.chat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rehearsal.ui.talk.Bubbles;
import rehearsal.ui.text.Texts;

/** Where the time of a turn went, one bar after the other, and what each took in words. */
final class TimeView extends VBox {

    private static final double NAME = 96;
    private static final double NUMBER = 56;
    private static final double ROW = 19;

    private final Texts texts;
    private final List<Bar> bars;

    TimeView(Texts texts) {
        this.texts = texts;
        this.bars = List.of(new Bar("preparing"), new Bar("first-word"), new Bar("streaming"), new Bar("applying"));
        setSpacing(1);
        bars.forEach(bar -> {
            var name = PipelineController.sized(new Label(texts.say("chat.time." + bar.kind)), NAME, "rh-small", "rh-muted");
            HBox.setHgrow(bar, Priority.ALWAYS);
            getChildren().add(new HBox(name, bar));
        });
        show(TimeBars.none());
    }

    void show(TimeBars times) {
        var whole = Math.max(1, times.whole().toNanos());
        var start = 0L;
        var lengths = List.of(times.preparing(), times.firstWord(), times.streaming(), times.applying());
        for (var index = 0; index < bars.size(); index++) {
            bars.get(index).show((double) start / whole, (double) lengths.get(index).toNanos() / whole, lengths.get(index));
            start += lengths.get(index).toNanos();
        }
        setAccessibleText(
                texts.say("chat.time.spoken", seconds(times.preparing()), seconds(times.firstWord()), seconds(times.streaming())));
    }

    private static String seconds(Duration length) {
        var millis = length.toNanos() / 1e6;
        return millis < 1000
                ? String.format(Locale.ENGLISH, millis < 10 ? "%.1f ms" : "%.0f ms", millis)
                : String.format(Locale.ENGLISH, "%.1f s", millis / 1000);
    }

    /** One length on the way from the beginning to the end of the turn. */
    private static final class Bar extends Region {

        private final String kind;
        private final Region line = new Region();
        private final Label number = Bubbles.small("");
        private double start;
        private double length;

        Bar(String kind) {
            this.kind = kind;
            line.getStyleClass().addAll("rh-time-bar", kind);
            getChildren().addAll(line, number);
            setMinHeight(ROW);
            setPrefHeight(ROW);
        }

        void show(double from, double share, Duration took) {
            start = from;
            length = share;
            line.setVisible(took.toNanos() > 0);
            number.setText(took.isZero() ? "–" : seconds(took));
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            var room = Math.max(0, getWidth() - NUMBER);
            var width = Math.max(2, room * length);
            line.resizeRelocate(room * start, (ROW - 8) / 2, width, 8);
            number.resizeRelocate(room * start + width + 6, 0, NUMBER, ROW);
        }
    }
}
