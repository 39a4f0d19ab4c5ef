package rehearsal.ui.pair;

import rehearsal.practice.PairActions;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import rehearsal.library.AuthorContext;
import rehearsal.text.Texts;
import rehearsal.trial.Arm;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.session.Answering;
import rehearsal.ui.testing.DeskNotes;
import rehearsal.ui.testing.HandBackground;
import rehearsal.ui.testing.Headless;
import rehearsal.ui.testing.SampleDesk;
import rehearsal.workspace.Workspace;

/** The rows on a real screen, while every answer is there before the screen was drawn once. */
class TurnRowsTest {

    private final VoicedProviders voices = new VoicedProviders("Keep in mind: notes when unsure");
    @TempDir
    private Path folder = Path.of(".");
    private SampleDesk sample;
    private PairModel model;
    private Stage stage;

    @BeforeEach
    void open() {
        Headless.start();
        sample = SampleDesk.open(folder.resolve("data")).withHistory();
        var workspace = sample.speaking(voices);
        model = Headless.onScreen(() -> new PairModel(new PairActions(workspace, sample::program, new Random(3)),
                new WindowContext(new HandBackground(), Texts.english(), new DeskNotes())));
        Headless.act(() -> model.setup().scenario().set(model.setup().scenarios().get().stream().filter(
                scenario -> scenario.name().equals("Mira, second talk")).findFirst()));
        stage = Headless.onScreen(() -> {
            var shown = new Stage();
            shown.setScene(new Scene(new TurnRows(model, Texts.english()), 900, 700));
            shown.show();
            return shown;
        });
    }

    @AfterEach
    void close() {
        Headless.act(stage::close);
        sample.close();
    }

    @Test
    void anAnswerThatIsThereAtOnceIsSeenInBothArms() {
        voices.a.says("From the left.");
        voices.b.says("From the right.");
        say("Hello.");
        assertEquals(List.of("From the left.", "From the right."), seen());
    }

    @Test
    void anAnswerThatIsAskedForAgainStartsFromNothing() {
        voices.a.says("One.");
        voices.b.dies().says("Another answer than the one that died.");
        say("Hello.");
        assertEquals(List.of("One.", "I was going to"), seen());
        Headless.act(() -> model.lane(Arm.B).answering().set(Optional.of(
                new Answering(Optional.empty(), Optional.empty(), "Another", 1, "", 9, Optional.empty(), List.of(), List.of()))));
        Headless.pulse();
        assertEquals(List.of("One.", "Another"), seen(), "the first words of the new answer, fewer than came of the old one");
        Headless.act(() -> model.lane(Arm.B).answering().set(Optional.empty()));
        Headless.act(() -> model.again(Arm.B));
        Headless.pulse();
        assertEquals(List.of("One.", "Another answer than the one that died."), seen());
    }

    private void say(String words) {
        Headless.act(() -> {
            model.typed().set(words);
            model.send();
        });
        Headless.pulse();
    }

    /** The words in the coaches' bubbles that have a place on the screen. */
    private List<String> seen() {
        return Headless
                .onScreen(() -> new FxRobot().from(stage.getScene().getRoot()).lookup(".rh-bubble.coach .rh-md").queryAllAs(Text.class)
                        .stream().filter(TurnRowsTest::stands).map(Text::getText).toList());
    }

    private static boolean stands(Node node) {
        return node.isVisible() && node.getLayoutBounds().getHeight() > 0 && (node.getParent() == null || stands(node.getParent()));
    }
}
