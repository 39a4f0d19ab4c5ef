package rehearsal.ui.compare;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Label;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.place.Place;
import rehearsal.ui.testing.Headless;
import rehearsal.ui.testing.PulseMonitor;

/** Prints how long a person waits for two large texts beside each other, through the screen. */
@Tag("bench")
class CompareNumbersTest {

    private static final Scope LARGE = new Scope("identity-coaching", PromptType.SYSTEM, Optional.of("LARGE"));
    private static final List<String> WORDS = List.of("ask", "one", "question", "then", "wait", "for", "an", "answer", "and", "name",
            "what", "you", "hear", "in", "words", "they", "would", "use", "with", "friend", "never", "stack", "two", "thoughts");
    private static final int SIZE = 200_000;
    private static final int TIMES = 12;

    @TempDir
    private Path folder = Path.of(".");
    private CompareStage desk;
    /** Looked up once, since looking for it keeps the screen's thread busy. */
    private Optional<Label> against = Optional.empty();

    @BeforeEach
    void open() {
        desk = new CompareStage(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void twoRewrittenTexts() {
        var random = new Random(7);
        var before = lines(random);
        var a = desk.save(LARGE, CompareStage.text(before), "a", "Ines Keller");
        var b = desk.save(LARGE, CompareStage.text(rewritten(before, random)), "b", "Ines Keller");
        measure("two rewritten texts of 200 kB", a, b);
        scroll("scrolling through them");
    }

    @Test
    void oneLine() {
        var random = new Random(7);
        var before = lines(random).replace('\n', ' ');
        var a = desk.save(LARGE, CompareStage.text(before), "a", "Ines Keller");
        var b = desk.save(LARGE, CompareStage.text(rewritten(before, random)), "b", "Ines Keller");
        measure("one rewritten line of 200 kB", a, b);
        scroll("scrolling through it");
    }

    @Test
    void aComparisonNobodyWaitsForIsGivenUp() {
        var random = new Random(7);
        var before = lines(random).replace('\n', ' ');
        var a = desk.save(LARGE, CompareStage.text(before), "a", "Ines Keller");
        var b = desk.save(LARGE, CompareStage.text(rewritten(before, random)), "b", "Ines Keller");
        var c = desk.save(LARGE, CompareStage.text("short"), "c", "Ines Keller");
        var d = desk.save(LARGE, CompareStage.text("short too"), "d", "Ines Keller");
        var times = new ArrayList<Double>();
        try (var monitor = PulseMonitor.start()) {
            for (var time = 0; time < TIMES; time++) {
                Headless.act(() -> desk.window.model().go(new Place.CompareTexts(LARGE, OptionalInt.of(a), OptionalInt.of(b))));
                times.add(opening(monitor, c, d));
            }
            System.out.println(monitor.report("another pair while the long line is compared", times));
        }
        assertTrue(times.getFirst() > 0);
    }

    private void measure(String what, int a, int b) {
        var times = new ArrayList<Double>();
        try (var monitor = PulseMonitor.start()) {
            opening(monitor, b, a);
            monitor.forget();
            for (var time = 0; time < TIMES; time++) {
                times.add(time % 2 == 0 ? opening(monitor, a, b) : opening(monitor, b, a));
            }
            System.out.println(monitor.report(what + ", from open to painted", times));
            System.out.println(monitor.culprits());
        }
        assertTrue(times.getFirst() > 0);
    }

    private double opening(PulseMonitor monitor, int a, int b) {
        var words = "v" + a + " against v" + b;
        var from = System.nanoTime();
        Headless.act(() -> desk.window.model().go(new Place.CompareTexts(LARGE, OptionalInt.of(a), OptionalInt.of(b))));
        until(() -> against.map(label -> label.getText().equals(words)).orElseGet(() -> desk.sees(words)));
        against = Optional.of(desk.hands.lookup("#against").queryAs(Label.class));
        monitor.painted(() -> {
        });
        return (System.nanoTime() - from) / 1e6;
    }

    private void scroll(String what) {
        var steps = new ArrayList<Double>();
        var list = desk.lines();
        var flow = list.lookup(".virtual-flow");
        try (var monitor = PulseMonitor.start()) {
            for (var step = 0; step < 100; step++) {
                steps.add(
                        monitor.painted(() -> flow.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, 10, 10, 10, 10, false, false, false, false,
                                false, false, 0, -120, 0, -120, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null))));
            }
            System.out.println(monitor.report(what, steps));
            monitor.forget();
            var jumps = new ArrayList<Double>();
            for (var jump = 1; jump < 20; jump++) {
                var to = list.getItems().size() * jump / 20;
                jumps.add(monitor.painted(() -> list.scrollTo(to)));
            }
            System.out.println(monitor.report(what + ", in jumps", jumps));
            System.out.println(monitor.culprits());
        }
    }

    private static void until(BooleanSupplier condition) {
        while (!Headless.onScreen(condition::getAsBoolean)) {
            Thread.onSpinWait();
        }
    }

    private static String lines(Random random) {
        var text = new StringBuilder();
        while (text.length() < SIZE) {
            for (var word = 0; word < 12; word++) {
                text.append(WORDS.get(random.nextInt(WORDS.size()))).append(word % 5 == 4 ? random.nextInt(1000) + " " : " ");
            }
            text.append('\n');
        }
        return text.substring(0, SIZE);
    }

    /** Every third word is another. */
    private static String rewritten(String text, Random random) {
        var out = new StringBuilder();
        for (var line : text.split("(?<=\n)")) {
            for (var word : line.split("(?<= )")) {
                out.append(random.nextInt(3) == 0 && !word.isBlank() ? WORDS.get(random.nextInt(WORDS.size())) + " " : word);
            }
        }
        return out.toString();
    }
}
