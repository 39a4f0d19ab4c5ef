package rehearsal.ui.arms;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import rehearsal.ui.place.Place;
import rehearsal.ui.shell.StudioScreens;
import rehearsal.ui.shell.StudioWindow;
import rehearsal.ui.shell.WindowSetup;
import rehearsal.ui.testing.Headless;
import rehearsal.ui.testing.KeptInMind;
import rehearsal.ui.testing.NoDialogs;
import rehearsal.ui.testing.PulseMonitor;
import rehearsal.ui.testing.SampleDesk;
import rehearsal.workspace.Workspace;

/** How long the screen's thread is kept while two arms stream at once, each 2,000 pieces a second, and when their answers are put in place. */
@Tag("bench")
class ArmsNumbersTest {

    private static final int TURNS = 4;

    private final FxRobot hands = new FxRobot();

    @Test
    void twoArmsStreamFastAtOnce(@TempDir Path folder) {
        Headless.start();
        try (var sample = SampleDesk.open(folder.resolve("data")).withHistory()) {
            var voices = new VoicedProviders("Keep in mind: notes when unsure");
            for (var voice : List.of(voices.a, voices.b)) {
                voice.speaks(4, Duration.ofNanos(500_000));
                for (var turn = 0; turn <= TURNS; turn++) {
                    voice.says(longAnswer(turn));
                }
            }
            var real = sample.workspace();
            var workspace = new Workspace(real.store(), real.programs(), real.scenes(), voices, real.caches(), real.clock(), real.author());
            var memory = new KeptInMind();
            memory.keep("window-width", "1440");
            memory.keep("window-height", "900");
            var stage = Headless.onScreen(Stage::new);
            var setup = new WindowSetup(List.of("identity-coaching"), "Ines Keller", memory,
                    Place.RehearseArms.of(SampleDesk.CREATION, OptionalInt.of(7), OptionalInt.of(8)),
                    new StudioScreens(workspace, new NoDialogs()), () -> {
                    });
            Headless.act(() -> StudioWindow.show(stage, setup));
            Headless.until("both arms are set up", () -> hands.lookup("#version-b").tryQuery().isPresent());
            say("Warm up.", 1);
            try (var monitor = PulseMonitor.start()) {
                for (var turn = 2; turn <= TURNS + 1; turn++) {
                    say("Tell me more.", turn);
                }
                System.out.println(PulseMonitor.line("pulses while two arms stream", monitor.pulses()));
                System.out.printf("longest pulse %.1f ms, longest time without an answer %.1f ms%n%s%n", monitor.longestPulse(),
                        monitor.longestSilence(), monitor.culprits());
            }
            Headless.act(stage::close);
        }
    }

    private static String longAnswer(int turn) {
        var words = new StringBuilder();
        for (var paragraph = 0; paragraph < 24; paragraph++) {
            words.append("Paragraph ").append(turn).append('.').append(paragraph).append(
                    " with **strong** words, `code` and a thought that goes on for a while, so that lines break and the column grows as it would"
                            + " in a long answer of a talkative coach.\\n\\n")
                    .append(paragraph % 4 == 0 ? "- one\\n- two\\n- three\\n\\n" : "");
        }
        return words.toString();
    }

    private void say(String words, int turn) {
        Headless.act(() -> {
            var box = hands.lookup("#box").queryAs(TextArea.class);
            box.setText(words);
            box.requestFocus();
        });
        hands.type(KeyCode.ENTER);
        Headless.until("turn " + turn + " is answered",
                () -> hands.lookup("#stop-a").tryQuery().isEmpty() && hands.lookup("#stop-b").tryQuery().isEmpty()
                        && hands.lookup(node -> node instanceof javafx.scene.control.Label label
                                && label.getText().equals("Which answer is better at turn " + turn + "?"))
                                .tryQuery().isPresent());
    }
}
