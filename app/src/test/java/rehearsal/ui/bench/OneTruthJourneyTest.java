package rehearsal.ui.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.library.TextEdits;
import rehearsal.store.prompt.NewVersion;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Prompts;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.place.Place;
import rehearsal.ui.testing.Headless;
import rehearsal.ui.testing.NoDialogs;
import rehearsal.ui.testing.SampleDesk;
import rehearsal.ui.testing.Studio;

/** Tree, header, timeline and gate show what the library holds now, whoever changed it. */
class OneTruthJourneyTest {

    @TempDir
    private Path folder = Path.of(".");
    private SampleDesk sample;
    private Studio studio;

    @BeforeEach
    void open() {
        sample = SampleDesk.open(folder.resolve("data")).withHistory();
        studio = Studio.at(Place.Library.at(SampleDesk.CREATION), "identity-coaching", sample.workspace(), new NoDialogs());
        studio.untilReads("v7 live");
    }

    @AfterEach
    void close() {
        studio.close();
        sample.close();
    }

    @Test
    void whatSomebodyElseSavesLabelsAndMakesLiveIsSeenOnEveryPane() {
        studio.untilReads("v8");
        var text = prompts().latest(SampleDesk.CREATION).orElseThrow().text();
        prompts()
                .save(NewVersion.of(SampleDesk.CREATION, TextEdits.name(text, "Renamed elsewhere"), "Theo Brandt").note("By another hand"));
        studio.untilReads("9 versions");
        assertTrue(prompts().makeLive(SampleDesk.CREATION, 9, "Theo Brandt").toString().contains("Done"));
        studio.untilReads("v9 live");
        studio.untilReads("Renamed elsewhere");
        prompts().deactivate(SampleDesk.CREATION, 9, "Theo Brandt");
        studio.untilReads("v7 live");
        studio.pictures("one-truth");
    }

    @Test
    void aKeyThatIsTickedOffMakesTheTreeRedAtOnce() {
        studio.untilReads("Problems 1");
        var text = prompts().latest(SampleDesk.CREATION).orElseThrow().text();
        var used = text.contextKeys().stream().filter(key -> text.body().contains("{" + key + "}")).findFirst().orElseThrow();
        var drafts = sample.workspace().store().drafts();
        drafts.save(SampleDesk.CREATION, "Ines Keller", TextEdits.key(text, used, false), OptionalInt.of(8));
        studio.untilReads("Problems 2");
    }

    @Test
    void anEmptyPhaseHasATitleAndNothingIsPutTogetherForEver() {
        var phase = new Scope("creative-brief", PromptType.SYSTEM, Optional.empty());
        Headless.act(() -> studio.window().model().go(Place.Library.at(phase)));
        Headless.until("the header names it", () -> studio.node("#title", Label.class).getText().equals("System"));
    }

    private Prompts prompts() {
        return sample.workspace().store().prompts();
    }
}
