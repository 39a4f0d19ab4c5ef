package rehearsal.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.prompt.Lint;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.draft.Shelves;
import rehearsal.ui.draft.Surroundings;
import rehearsal.ui.place.Place;
import rehearsal.ui.testing.DeskNotes;
import rehearsal.ui.testing.HandBackground;
import rehearsal.ui.testing.SampleDesk;
import rehearsal.ui.text.Texts;

class LibraryModelTest {

    @TempDir
    private Path folder = Path.of(".");
    private SampleDesk sample;
    private DeskNotes desk;
    private Shelves shelves;
    private Surroundings around;
    private LibraryModel library;

    @BeforeEach
    void open() {
        sample = SampleDesk.open(folder.resolve("data"));
        desk = new DeskNotes();
        var store = sample.workspace().store();
        shelves = new Shelves(store.prompts(), store.drafts(), sample.program(), "Ines Keller", sample.workspace().clock());
        around = new Surroundings(new HandBackground(), Texts.english(), desk);
        var lint = new Lint(sample.program());
        library = new LibraryModel(shelves, around, (scope, text) -> lint.check(scope.type(), scope.phase(), text));
        library.refresh();
    }

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void theTreeFollowsTheOrderOfThePhases() {
        var coach = library.shown().get().stream().filter(entry -> entry.scope().type() == PromptType.COACH).map(Entry::title).toList();
        assertEquals(List.of("Get to know you", "Identity creation", "Identity refinement", "Integration", "Completed"), coach);
    }

    @Test
    void thePlantedDefectIsMarkedRed() {
        var entry = library.shown().get().stream().filter(each -> each.scope().equals(SampleDesk.REFINEMENT)).findFirst().orElseThrow();
        assertEquals(Entry.Finding.ERROR, entry.finding());
        library.filter().set(Filter.PROBLEMS);
        assertEquals(List.of(SampleDesk.REFINEMENT), library.shown().get().stream().map(Entry::scope).toList());
    }

    @Test
    void wordsOfABodyFindItsPromptWithAPreview() {
        library.words().set("clever names");
        var found = library.shown().get();
        assertEquals(List.of(SampleDesk.CREATION), found.stream().map(Entry::scope).toList());
        assertTrue(found.getFirst().hit().orElseThrow().contains("clever names"), found.getFirst().hit().toString());
        library.words().set("");
        assertTrue(library.shown().get().size() > 5);
    }

    @Test
    void aNewPromptBeginsWithATemplateAndIsNotLive() {
        sample.workspace().store().prompts();
        var scope = new Scope("identity-coaching", PromptType.COACH, Optional.of("SOMEWHERE_ELSE"));
        library.create(scope);
        var saved = shelves.prompts().latest(scope).orElseThrow();
        assertTrue(saved.text().body().startsWith("# Who you are"));
        assertTrue(shelves.prompts().live(scope).isEmpty());
        assertEquals(Optional.of(Place.Library.at(scope)), desk.went());
    }

    @Test
    void filesThatAreRubbishAreToldAndTheOthersComeIn() throws Exception {
        var good = Files.writeString(folder.resolve("good.md"), "---\nprogram: identity-coaching\ntype: SENTINEL\n---\nKeep it.\n");
        var rubbish = Files.write(folder.resolve("rubbish.json"), new byte[]{0, 1, 2, 3});
        var importing = new Importing(shelves, around, library::refresh);
        importing.take(List.of(good, rubbish));
        assertTrue(desk.said().getFirst().startsWith("1 imported"), desk.said().toString());
        assertEquals("Keep it.\n", shelves.prompts().latest(new Scope("identity-coaching", PromptType.SENTINEL, Optional.empty()))
                .orElseThrow().text().body());
    }
}
