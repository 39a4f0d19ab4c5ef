package rehearsal.ui.editor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.NewVersion;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.place.Place;
import rehearsal.ui.shell.StudioEntry;
import rehearsal.ui.shell.StudioWindow;
import rehearsal.ui.testing.Headless;
import rehearsal.ui.testing.NoDialogs;
import rehearsal.ui.testing.PulseMonitor;
import rehearsal.ui.testing.SampleDesk;

/** Prints how long a person waits for a letter to appear, dressed, in very large texts. The whole studio stands around the editor. */
@Tag("bench")
class EditorNumbersTest {

    private static final Scope LARGE = new Scope("identity-coaching", PromptType.SYSTEM, Optional.of("LARGE"));
    private static final long PAUSE = 400_000_000;

    private final FxRobot hands = new FxRobot();
    @TempDir
    private Path folder = Path.of(".");
    private SampleDesk sample;
    private Stage stage;
    private StudioWindow window;

    @BeforeEach
    void open() {
        Headless.start();
        sample = SampleDesk.open(folder.resolve("data"));
        stage = Headless.onScreen(Stage::new);
        window = Headless.onScreen(() -> StudioWindow.show(stage, StudioEntry.setup(sample.workspace(), new NoDialogs())));
    }

    @AfterEach
    void close() {
        Headless.act(stage::close);
        sample.close();
    }

    @Test
    void typingInAMegabyteOfTenThousandLinesWithFiveHundredPlaceholders() {
        var body = new StringBuilder();
        for (var line = 0; line < 10_000; line++) {
            body.append(line % 50 == 0
                    ? "## Step " + line / 50 + "\n"
                    : line % 20 == 1
                            ? "Ask {user_name} about this line, and wait until the answer is there; say nothing before that, " + line
                                    + ".\n"
                            : "Words that stand in a very long prompt, and some more of them so that a line is usual: " + line
                                    + " and so on.\n");
        }
        try (var monitor = PulseMonitor.start()) {
            var began = System.nanoTime();
            show(body.substring(0, Math.min(body.length(), 1_040_000)));
            System.out.println(monitor.report("opening 1 MB of 10,000 lines", List.of(millis(began))) + "\n" + monitor.culprits());
            settle();
            type(monitor, "warming up ".repeat(10), 0);
            monitor.forget();
            var without = type(monitor, "Say {user_name} and {{no}} and # more; ".repeat(8), 0);
            System.out.println(monitor.report("typing without a rest in 1 MB of 10,000 lines", without) + "\n" + monitor.culprits());
            monitor.forget();
            var rests = type(monitor, "Say {user_name}, {user_nme}\n## Next\n".repeat(4), 8);
            System.out.println(monitor.report("typing with a rest every 8 letters", rests) + "\n" + monitor.culprits());
        }
    }

    @Test
    void typingInOneLineOfTwoHundredThousandLetters() {
        try (var monitor = PulseMonitor.start()) {
            var began = System.nanoTime();
            show("word ".repeat(40_000));
            System.out.println(monitor.report("opening one line of 200,000 letters", List.of(millis(began))) + "\n" + monitor.culprits());
            settle();
            monitor.forget();
            var times = type(monitor, "some more words ".repeat(6), 10);
            System.out.println(monitor.report("typing in one line of 200,000 letters", times) + "\n" + monitor.culprits());
        }
    }

    private void show(String body) {
        sample.workspace().store().prompts().save(NewVersion.of(LARGE,
                new PromptText(Optional.of("Large"), Optional.empty(), body, List.of("user_name"), List.of(), ModelSettings.none()),
                "Ines Keller"));
        Headless.act(() -> window.model().go(Place.Library.at(LARGE)));
        Headless.until("the text is there", () -> hands.lookup(".rh-editor").tryQuery().isPresent() && area().getLength() > 1000);
        Headless.pulse();
        Headless.act(() -> {
            area().requestFocus();
            area().moveTo(area().getLength() / 2);
            area().requestFollowCaret();
        });
        Headless.pulse();
    }

    /** Presses and types every letter; each counts from the key to the frame that shows it. With a rest the work behind comes in between. */
    private List<Double> type(PulseMonitor monitor, String words, int restAfter) {
        var times = new ArrayList<Double>();
        var area = area();
        var before = Headless.onScreen(area::getLength);
        for (var letter : words.split("")) {
            times.add(monitor.painted(() -> key(area, letter)));
            if (restAfter > 0 && times.size() % restAfter == 0) {
                settle();
            }
        }
        assertTrue(Headless.onScreen(area::getLength) >= before + words.length(), "Every letter is in the text.");
        return times;
    }

    private static void key(CodeArea area, String letter) {
        var code = letter.equals("\n") ? KeyCode.ENTER : KeyCode.UNDEFINED;
        area.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        area.fireEvent(
                new KeyEvent(KeyEvent.KEY_TYPED, letter.equals("\n") ? "\r" : letter, "", KeyCode.UNDEFINED, false, false, false, false));
        area.fireEvent(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
    }

    private static void settle() {
        LockSupport.parkNanos(PAUSE);
        Headless.pulse();
    }

    private CodeArea area() {
        return hands.lookup(".rh-editor").queryAs(CodeArea.class);
    }

    private static double millis(long began) {
        return (System.nanoTime() - began) / 1e6;
    }
}
