package rehearsal.ui.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.starter.StarterShelf;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.turn.TurnCaches;
import rehearsal.ui.testing.Headless;
import rehearsal.ui.testing.KeptInMind;
import rehearsal.ui.testing.NoDialogs;
import rehearsal.ui.testing.SampleDesk;
import rehearsal.ui.testing.Studio;
import rehearsal.ui.testing.TestProviders;
import rehearsal.workspace.ScenarioShelf;
import rehearsal.workspace.Workspace;

/** Two people, each with a window of their own, on one library. */
class ConflictJourneyTest {

    @TempDir
    private Path folder = Path.of(".");
    private SampleDesk sample;
    private Studio ines;
    private Studio theo;

    @BeforeEach
    void open() {
        sample = SampleDesk.open(folder.resolve("data")).withHistory();
        var first = sample.workspace();
        var second = new Workspace(first.store(), first.programs(),
                new ScenarioShelf(first.store().settings(), StarterShelf.bundled(), first.programs()),
                new TestProviders(folder, Map.of()), new TurnCaches(), first.clock(), "Theo Brandt");
        ines = Studio.open(first, new KeptInMind(), new NoDialogs(), 1280, 800);
        theo = Studio.open(second, new KeptInMind(), new NoDialogs(), 1280, 800);
        change(theo, "# This talk", "# This talk, as Theo sees it");
        save(theo, "Theo's heading");
        Headless.until("Theo's version is saved", () -> latest().version() == 9);
    }

    @AfterEach
    void close() {
        ines.close();
        theo.close();
        sample.close();
    }

    @Test
    void theSecondSaveIsToldWhatTheFirstDidAndGoesOnTop() {
        change(ines, "# What you have", "# What Ines has");
        save(ines, "Ines's heading");
        ines.untilReads("Theo Brandt saved version 9 while you were writing");
        ines.pictures("conflict");
        assertEquals(9, latest().version(), "nothing is overwritten");
        Headless.act(() -> button(ines, "Save on top").fire());
        ines.untilReads("Save as version 10");
        Headless.act(() -> ines.node("#note", TextField.class).setText("On top"));
        Headless.act(() -> button(ines, "Save").fire());
        Headless.until("her version is on top", () -> latest().version() == 10);
        assertEquals("Ines Keller", latest().author());
        assertTrue(latest().text().body().contains("# What Ines has") && !latest().text().body().contains("Theo"));
        assertTrue(version(9).text().body().contains("as Theo sees it"), "his stays as it was");
    }

    @Test
    void theMergeViewPutsBothTextsTogether() {
        change(ines, "# What you have", "# What Ines has");
        change(ines, "# This talk", "# This talk, as Ines sees it");
        save(ines, "Ines's headings");
        ines.untilReads("Theo Brandt saved version 9 while you were writing");
        Headless.act(() -> button(ines, "Merge view").fire());
        ines.untilReads("1 by you alone, and 1 by both: choose there.");
        ines.untilReads("1 place waits for your choice");
        ines.pictures("merge");
        ines.size(1024, 700);
        ines.picture("merge-1024-light");
        ines.size(1280, 800);
        Headless.act(
                () -> ines.hands().from(ines.stage().getScene().getRoot()).lookup(".toggle-button").queryAllAs(ToggleButton.class).stream()
                        .filter(toggle -> toggle.getText().equals("Theirs")).findFirst().orElseThrow().fire());
        ines.untilReads("Everything fits together");
        Headless.act(() -> ines.node("#merge-now", Button.class).fire());
        ines.untilReads("The draft holds both texts now and grows out of version 9");
        save(ines, "Both");
        Headless.until("both are saved", () -> latest().version() == 10);
        assertEquals(OptionalInt.of(9), latest().parent());
        assertEquals(Optional.of("Both"), latest().changeNote());
        assertTrue(latest().text().body().contains("# This talk, as Theo sees it") && latest().text().body().contains("# What Ines has"),
                latest().text().body());
    }

    private PromptVersion latest() {
        return sample.workspace().store().prompts().latest(SampleDesk.CREATION).orElseThrow();
    }

    private PromptVersion version(int number) {
        return sample.workspace().store().prompts().version(SampleDesk.CREATION, number).orElseThrow();
    }

    private static void change(Studio studio, String from, String to) {
        Headless.act(() -> {
            var at = studio.area().getText().indexOf(from + "\n");
            studio.area().replaceText(at, at + from.length(), to);
        });
    }

    private static void save(Studio studio, String note) {
        Headless.act(() -> button(studio, "Save version").fire());
        Headless.until("a note is asked for", () -> studio.has("#note"));
        Headless.act(() -> {
            studio.node("#note", TextField.class).setText(note);
            studio.node("#note", TextField.class).fireEvent(new ActionEvent());
        });
    }

    private static Button button(Studio studio, String words) {
        return List.copyOf(studio.hands().from(studio.stage().getScene().getRoot()).lookup(".button").queryAllAs(Button.class)).stream()
                .filter(button -> words.equals(button.getText())).findFirst().orElseThrow();
    }
}
