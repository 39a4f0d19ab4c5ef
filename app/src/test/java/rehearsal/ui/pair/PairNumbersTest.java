package rehearsal.ui.pair;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import rehearsal.ui.place.Place;
import rehearsal.ui.testing.Headless;
import rehearsal.ui.testing.NoDialogs;
import rehearsal.ui.testing.PulseMonitor;
import rehearsal.ui.testing.SampleDesk;
import rehearsal.ui.testing.Studio;

/** How long the screen's thread is kept while two arms stream at once, each 2,000 pieces a second, and when their answers are put in place. */
@Tag("bench")
class PairNumbersTest {

    private static final int TURNS = 4;

    private final FxRobot hands = new FxRobot();

    @Test
    void twoArmsStreamFastAtOnce(@TempDir Path folder) {
        try (var sample = SampleDesk.open(folder.resolve("data")).withHistory()) {
            var voices = new VoicedProviders("Keep in mind: notes when unsure");
            for (var voice : List.of(voices.a, voices.b)) {
                voice.speaks(4, Duration.ofNanos(500_000));
                for (var turn = 0; turn <= TURNS; turn++) {
                    voice.says(longAnswer(turn));
                }
            }
            var studio = Studio.at(Place.RehearseArms.of(SampleDesk.CREATION, OptionalInt.of(7), OptionalInt.of(8)), "identity-coaching",
                    sample.speaking(voices), new NoDialogs());
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
            studio.close();
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
                        && hands.lookup(node -> node instanceof Label label
                                && label.getText().equals("Which answer is better at turn " + turn + "?"))
                                .tryQuery().isPresent());
    }
}
