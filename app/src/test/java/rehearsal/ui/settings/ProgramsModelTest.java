package rehearsal.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.program.Phase;
import rehearsal.ui.shell.ShellModel;
import rehearsal.ui.testing.SampleDesk;

class ProgramsModelTest {

    private final ShellModel desk = Straight.desk();
    @TempDir
    private Path folder = Path.of(".");
    private SampleDesk sample;
    private ProgramsModel model;

    @BeforeEach
    void open() {
        sample = SampleDesk.open(folder);
        model = new ProgramsModel(sample.workspace(), Straight.around(desk));
        model.refresh();
    }

    @AfterEach
    void close() {
        sample.close();
    }

    private void replace(String before, String after) {
        assertTrue(model.text().get().contains(before));
        model.text().set(model.text().get().replace(before, after));
    }

    @Test
    void aSlipIsShownWithItsPlaceAndTheLastValidProgramStays() {
        replace("next: [IDENTITY_REFINEMENT]", "next: [IDENTITY_REFINMENT]");
        var problem = model.loaded().get().orElseThrow().problems().getFirst();
        assertEquals("identity-coaching.yaml", problem.file());
        assertEquals(8, problem.line());
        assertTrue(problem.suggestion().orElse("").contains("IDENTITY_REFINEMENT"));
        assertFalse(model.canSave());
        assertEquals(5, model.valid().get().orElseThrow().phases().size());
    }

    @Test
    void aChangedProgramIsUsedAndTheShippedOneCanBeHadBack() {
        replace("title: Identity coaching", "title: Identity coaching, short");
        assertTrue(model.canSave());
        model.save();
        assertEquals("Identity coaching, short", sample.program().title());
        assertFalse(model.edited().get());
        assertTrue(model.added().get());
        model.remove();
        assertEquals("Identity coaching", sample.program().title());
        desk.undo();
        assertEquals("Identity coaching, short", sample.program().title());
    }

    @Test
    void aCopyUnderAnotherNameIsAnotherProgram() {
        model.duplicate();
        model.save();
        assertTrue(sample.workspace().programs().names().contains("identity-coaching-copy"));
        assertEquals(Optional.of("identity-coaching-copy"), model.chosen().get());
    }

    @Test
    void newEntriesAreWrittenAtTheEndOfTheirSectionsAndAreValid() {
        for (var section : Section.values()) {
            assertTrue(model.add(section).isPresent());
        }
        var program = model.valid().get().orElseThrow();
        assertEquals("NEW_PHASE", program.phases().getLast().id());
        assertEquals("new_key", program.contextKeys().getLast().key());
        assertEquals("new_action", program.actions().getLast().type());
        assertTrue(model.canSave(), () -> model.loaded().get().orElseThrow().problems().toString());
        assertTrue(model.text().get().startsWith("- type: new_action", model.find(Section.ACTIONS, "new_action").orElseThrow()));
    }

    @Test
    void phasesThatPromptsBelongToAreNamedWhenTheyGo() {
        model.text().set(model.text().get().replace("INTEGRATION", "LIVING_IT"));
        assertTrue(model.valid().get().orElseThrow().phases().stream().map(Phase::id).toList().contains("LIVING_IT"));
        assertEquals("INTEGRATION", model.orphans().get());
    }

    @Test
    void whatWasTypedIsNotLostByLookingAtAnotherProgram() {
        replace("title: Identity coaching", "title: Half a thought");
        model.choose("creative-brief");
        assertTrue(model.text().get().startsWith("name: creative-brief"));
        assertFalse(model.edited().get());
        model.choose("identity-coaching");
        assertTrue(model.text().get().contains("title: Half a thought"));
        assertTrue(model.edited().get());
        assertEquals("Identity coaching", sample.program().title());
    }

    @Test
    void whatWasTypedIsThereTheNextDayUntilItIsSavedOrTakenBack() {
        replace("title: Identity coaching", "title: Half a thought");
        model.keepDraft();
        var tomorrow = new ProgramsModel(sample.workspace(), Straight.around(desk));
        tomorrow.refresh();
        assertTrue(tomorrow.text().get().contains("title: Half a thought"));
        tomorrow.revert();
        var later = new ProgramsModel(sample.workspace(), Straight.around(desk));
        later.refresh();
        assertFalse(later.edited().get());
    }
}
