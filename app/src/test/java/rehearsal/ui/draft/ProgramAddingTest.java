package rehearsal.ui.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.library.AuthorContext;
import rehearsal.library.Linting;
import rehearsal.library.ProgramInUse;
import rehearsal.library.TextEdits;
import rehearsal.prompt.Fix;
import rehearsal.prompt.Problem;
import rehearsal.text.Texts;
import rehearsal.ui.testing.DeskNotes;
import rehearsal.ui.testing.HandBackground;
import rehearsal.ui.testing.SampleDesk;

class ProgramAddingTest {

    @TempDir
    private Path folder = Path.of(".");
    private SampleDesk sample;
    private DeskNotes desk;
    private DraftModel draft;

    @BeforeEach
    void open() {
        sample = SampleDesk.open(folder.resolve("data"));
        desk = new DeskNotes();
        var real = sample.workspace();
        var shelves = new AuthorContext(real.store().prompts(), real.store().drafts(), ProgramInUse.of(real.programs(), sample.program()),
                "Ines Keller", real.clock());
        draft = new DraftModel(shelves, new WindowContext(new HandBackground(), Texts.english(), desk), new Linting(shelves.programs()));
        draft.open(SampleDesk.CREATION);
    }

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void anActionThatIsAddedIsKnownAtOnceAndTakenBackTogetherWithItsFile() {
        draft.change(TextEdits.action(draft.text().get(), "plant_tree", true));
        assertEquals(Optional.of(Problem.Code.UNKNOWN_ACTION), draft.problems().get().stream().filter(Problem::blocksLive)
                .map(Problem::code).findFirst());
        draft.apply(fixOf(Problem.Code.UNKNOWN_ACTION));
        assertTrue(draft.problems().get().stream().noneMatch(Problem::blocksLive), draft.problems().get().toString());
        assertTrue(sample.program().action("plant_tree").isPresent());
        assertTrue(sample.workspace().programs().isAdded("identity-coaching"));
        desk.undo();
        assertTrue(sample.program().action("plant_tree").isEmpty());
        assertTrue(!sample.workspace().programs().isAdded("identity-coaching"), "the shipped file counts again");
    }

    @Test
    void aKeyThatIsAddedIsDeclaredTooAndBothAreTakenBack() {
        draft.change(TextEdits.body(draft.text().get(), "{garden_plan}"));
        draft.apply(fixOf(Problem.Code.UNKNOWN_KEY));
        assertTrue(draft.text().get().contextKeys().contains("garden_plan"));
        assertTrue(draft.problems().get().stream().noneMatch(Problem::blocksLive), draft.problems().get().toString());
        desk.undo();
        assertTrue(!draft.text().get().contextKeys().contains("garden_plan"));
    }

    @Test
    void aNameThatCannotBeOneIsRefusedWithItsReason() {
        draft.apply(new Fix.AddToProgram("", Fix.AddToProgram.Kind.CONTEXT_KEY, "Garden Plan"));
        assertTrue(desk.said().getLast().startsWith("Garden Plan cannot be added to the program."), desk.said().toString());
        assertEquals(List.of(), sample.program().contextKeys().stream().filter(key -> key.key().equals("Garden Plan")).toList());
    }

    private Fix fixOf(Problem.Code code) {
        return draft.problems().get().stream().filter(problem -> problem.code() == code).flatMap(problem -> problem.fixes().stream())
                .filter(Fix.AddToProgram.class::isInstance).findFirst().orElseThrow();
    }
}
