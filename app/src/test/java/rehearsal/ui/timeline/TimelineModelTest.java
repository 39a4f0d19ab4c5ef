package rehearsal.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.library.AuthorContext;
import rehearsal.library.ProblemFinder;
import rehearsal.library.VersionFacts;
import rehearsal.prompt.Lint;
import rehearsal.store.prompt.NewVersion;
import rehearsal.store.prompt.Prompts;
import rehearsal.text.Texts;
import rehearsal.ui.draft.DraftModel;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.place.Place;
import rehearsal.ui.testing.DeskNotes;
import rehearsal.ui.testing.HandBackground;
import rehearsal.ui.testing.SampleDesk;

class TimelineModelTest {

    @TempDir
    private Path folder = Path.of(".");
    private SampleDesk sample;
    private DeskNotes desk;
    private DraftModel draft;
    private TimelineModel timeline;

    @BeforeEach
    void open() {
        sample = SampleDesk.open(folder.resolve("data")).withHistory();
        desk = new DeskNotes();
        var store = sample.workspace().store();
        var shelves = new AuthorContext(store.prompts(), store.drafts(), sample.program(), "Ines Keller", sample.workspace().clock());
        var around = new WindowContext(new HandBackground(), Texts.english(), desk);
        var lint = new Lint(sample.program());
        ProblemFinder finder = (scope, text) -> lint.check(scope.type(), scope.phase(), text);
        draft = new DraftModel(shelves, around, finder);
        timeline = new TimelineModel(draft, around, finder, new VersionFacts(store.usage(), store.reviews()));
        draft.open(SampleDesk.CREATION);
    }

    @AfterEach
    void close() {
        sample.close();
    }

    private Prompts prompts() {
        return sample.workspace().store().prompts();
    }

    @Test
    void theLineShowsEveryVersionAndTheDraftAtItsEnd() {
        assertEquals(8, timeline.points().get().size());
        assertTrue(timeline.points().get().get(6).live());
        draft.edited(() -> "something else");
        draft.read();
        assertEquals(9, timeline.points().get().size());
        assertTrue(timeline.points().get().getLast().isDraft());
    }

    @Test
    void makingLiveSaysWhatItReplacesAndCanBeTakenBack() {
        timeline.cursor().set(7);
        assertEquals("v8 live replaces v7", timeline.foreseen());
        timeline.makeLive();
        assertEquals(8, prompts().live(SampleDesk.CREATION).orElseThrow().version());
        desk.undo();
        assertEquals(7, prompts().live(SampleDesk.CREATION).orElseThrow().version());
    }

    @Test
    void aVersionWithAnErrorDoesNotGoLive() {
        draft.edited(() -> "{no_such_key}");
        draft.save("a slip");
        timeline.cursor().set(timeline.points().get().size() - 1);
        timeline.makeLive();
        assertEquals(7, prompts().live(SampleDesk.CREATION).orElseThrow().version());
        assertTrue(desk.said().getLast().contains("cannot go live"), desk.said().toString());
    }

    @Test
    void aVersionWithAnErrorIsNotActivatedByTheMenuEither() {
        draft.edited(() -> "{no_such_key}");
        draft.save("a slip");
        timeline.cursor().set(timeline.points().get().size() - 1);
        timeline.switchActive();
        assertEquals(7, prompts().live(SampleDesk.CREATION).orElseThrow().version());
        assertTrue(desk.said().getLast().contains("no_such_key"), desk.said().toString());
    }

    @Test
    void deactivatingTheNewerOneDoesNotMakeAnOlderBrokenOneLive() {
        var good = prompts().version(SampleDesk.CREATION, 7).orElseThrow();
        draft.edited(() -> "{no_such_key}");
        draft.save("a slip");
        prompts().save(NewVersion.of(SampleDesk.CREATION, good.text(), "Ines Keller").activeAtOnce());
        // It was activated under the live one, where nobody minds.
        prompts().activate(SampleDesk.CREATION, 9, "Ines Keller");
        draft.open(SampleDesk.CREATION);
        timeline.cursor().set(timeline.points().get().size() - 1);
        timeline.switchActive();
        assertEquals(10, prompts().live(SampleDesk.CREATION).orElseThrow().version());
        assertTrue(desk.said().getLast().contains("Version 9"), desk.said().toString());
    }

    @Test
    void aLabelMovesAndMovesBack() {
        timeline.cursor().set(4);
        timeline.label("staging");
        assertEquals(5, prompts().byLabel(SampleDesk.CREATION, "staging").version());
        desk.undo();
        assertEquals(8, prompts().byLabel(SampleDesk.CREATION, "staging").version());
    }

    @Test
    void twoPointsAreComparedAndAnOldOneGoesIntoTheDraft() {
        timeline.cursor().set(0);
        timeline.pickA();
        timeline.cursor().set(3);
        timeline.pickB();
        timeline.compare();
        assertEquals(Optional.of(new Place.CompareTexts(SampleDesk.CREATION, OptionalInt.of(1), OptionalInt.of(4))), desk.went());
        timeline.cursor().set(0);
        timeline.restore();
        assertEquals(prompts().version(SampleDesk.CREATION, 1).orElseThrow().text().body(), draft.text().get().body());
    }

    @Test
    void thePointsAreSpokenForThoseWhoDoNotSeeThem() {
        assertTrue(timeline.points().get().get(6).spoken().contains("live"));
    }
}
