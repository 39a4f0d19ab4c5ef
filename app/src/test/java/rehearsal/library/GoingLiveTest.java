package rehearsal.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.store.prompt.NewVersion;
import rehearsal.store.prompt.SaveResult;
import rehearsal.ui.testing.SampleDesk;

class GoingLiveTest {

    @TempDir
    private Path folder = Path.of(".");
    private SampleDesk sample;
    private AuthorContext shelves;
    private GoingLive going;

    @BeforeEach
    void open() {
        sample = SampleDesk.open(folder.resolve("data"));
        sample.withHistory();
        var store = sample.workspace().store();
        shelves = new AuthorContext(store.prompts(), store.drafts(), sample.program(), "Ines Keller", sample.workspace().clock());
        going = new GoingLive(shelves, new Linting(shelves.programs()));
    }

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void whatGoesLiveIsFoundOutWithoutDoingIt() {
        var check = assertInstanceOf(LiveCheck.Free.class, going.check(SampleDesk.CREATION, 8));
        assertEquals(OptionalInt.of(7), check.change().before());
        assertEquals(OptionalInt.of(8), check.change().after());
        assertEquals(7, live());
    }

    @Test
    void aMoveIsTakenBackAsAWhole() {
        var done = assertInstanceOf(GoingLive.Outcome.Done.class, going.makeLive(SampleDesk.CREATION, 2));
        assertEquals(2, live());
        assertEquals(Optional.empty(), going.undo(done.change()));
        assertEquals(7, live());
    }

    @Test
    void aTextWithErrorsIsBlockedAndSaysWhich() {
        var latest = shelves.prompts().latest(SampleDesk.CREATION).orElseThrow();
        var broken = TextEdits.body(latest.text(), "Ask {nobody_knows}.");
        var saved = assertInstanceOf(SaveResult.Saved.class,
                shelves.prompts().save(NewVersion.of(SampleDesk.CREATION, broken, "Ines Keller")));
        var number = saved.version().version();
        var blocked = assertInstanceOf(GoingLive.Outcome.Blocked.class, going.makeLive(SampleDesk.CREATION, number));
        assertTrue(blocked.check() instanceof LiveCheck.Broken check && check.errors().getFirst().message().contains("nobody_knows"));
        assertEquals(7, live());
    }

    @Test
    void archivingMakesEveryVersionInactiveAndUndoBringsTheSameOnesBack() {
        assertEquals(Optional.empty(), going.switchAll(SampleDesk.CREATION, List.of(7, 2), false));
        assertTrue(shelves.prompts().live(SampleDesk.CREATION).isEmpty());
        assertEquals(Optional.empty(), going.switchAll(SampleDesk.CREATION, List.of(7, 2), true));
        assertEquals(7, live());
    }

    @Test
    void aTitleAndAPassageAreFoundWhereTheEditorShowsThem() {
        var search = new LibrarySearch(shelves);
        var prompt = search.prompts().stream().filter(found -> found.scope().equals(SampleDesk.CREATION)).findFirst().orElseThrow();
        assertEquals(8, prompt.newest());
        assertTrue(prompt.hasNewerThanLive());
        var text = shelves.prompts().latest(SampleDesk.CREATION).orElseThrow().text();
        shelves.drafts().save(SampleDesk.CREATION, "Ines Keller", TextEdits.body(text, "one\ntwo\nthe Heron stands here"),
                OptionalInt.of(8));
        assertEquals(3, search.line(SampleDesk.CREATION, 8, "heron"));
        assertEquals(List.of(), search.passages("he"));
    }

    private int live() {
        return shelves.prompts().live(SampleDesk.CREATION).orElseThrow().version();
    }
}
