package rehearsal.ui.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.library.AuthorContext;
import rehearsal.library.DraftStatus;
import rehearsal.library.TextEdits;
import rehearsal.prompt.Lint;
import rehearsal.prompt.Problem;
import rehearsal.store.prompt.NewVersion;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.Prompts;
import rehearsal.text.Texts;
import rehearsal.ui.testing.DeskNotes;
import rehearsal.ui.testing.HandBackground;
import rehearsal.ui.testing.SampleDesk;

class DraftModelTest {

    @TempDir
    private Path folder = Path.of(".");
    private SampleDesk sample;
    private HandBackground time;
    private DeskNotes desk;
    private DraftModel draft;

    @BeforeEach
    void open() {
        sample = SampleDesk.open(folder.resolve("data"));
        time = new HandBackground();
        desk = new DeskNotes();
        var store = sample.workspace().store();
        var shelves = new AuthorContext(store.prompts(), store.drafts(), sample.program(), "Ines Keller", sample.workspace().clock());
        var lint = new Lint(sample.program());
        draft = new DraftModel(shelves, new WindowContext(time, Texts.english(), desk),
                (scope, text) -> lint.check(scope.type(), scope.phase(), text));
        draft.open(SampleDesk.CREATION);
    }

    @AfterEach
    void close() {
        sample.close();
    }

    private Prompts prompts() {
        return sample.workspace().store().prompts();
    }

    private Optional<PromptText> kept() {
        return sample.workspace().store().drafts().find(SampleDesk.CREATION, "Ines Keller").map(found -> found.text());
    }

    @Test
    void aKeyPressedIsOnDiskWithinASecondEvenWhileSomebodyGoesOnTyping() {
        for (var count = 1; count <= 10; count++) {
            var words = "word ".repeat(count);
            draft.edited(() -> words);
            time.pass(Duration.ofMillis(100));
        }
        assertTrue(kept().isPresent());
        time.pass(Duration.ofMillis(200));
        assertInstanceOf(DraftStatus.At.class, draft.kept().get());
        assertEquals("word ".repeat(10), kept().orElseThrow().body());
    }

    @Test
    void aDraftThatSaysWhatTheVersionSaysIsNoDraft() {
        var before = draft.text().get().body();
        draft.edited(() -> before + "more");
        draft.read();
        assertTrue(kept().isPresent());
        draft.edited(() -> before);
        draft.read();
        assertTrue(kept().isEmpty());
        assertInstanceOf(DraftStatus.Nothing.class, draft.kept().get());
    }

    @Test
    void theBytesOfABodyFromAnotherSystemAreKept() {
        var text = draft.text().get();
        prompts().save(NewVersion.of(SampleDesk.CREATION, TextEdits.body(text, "one\r\ntwo\r\n"), "Theo Brandt"));
        draft.open(SampleDesk.CREATION);
        assertEquals("one\ntwo\n", draft.text().get().body());
        draft.edited(() -> "one\nand\ntwo\n");
        draft.save("added");
        assertEquals("one\r\nand\r\ntwo\r\n", prompts().latest(SampleDesk.CREATION).orElseThrow().text().body());
    }

    @Test
    void savingMakesTheNextVersionWithItsNoteAndParentAndEndsTheDraft() {
        var latest = prompts().latest(SampleDesk.CREATION).orElseThrow().version();
        draft.edited(() -> "Say {user_name} hello.");
        draft.save("shorter");
        var saved = prompts().latest(SampleDesk.CREATION).orElseThrow();
        assertEquals(latest + 1, saved.version());
        assertEquals(Optional.of("shorter"), saved.changeNote());
        assertEquals(OptionalInt.of(latest), saved.parent());
        assertTrue(kept().isEmpty());
    }

    @Test
    void aSecondEditorIsToldWhatTheFirstSavedAndNothingIsOverwritten() {
        draft.edited(() -> "mine");
        draft.read();
        var text = prompts().latest(SampleDesk.CREATION).orElseThrow().text();
        prompts().save(NewVersion.of(SampleDesk.CREATION, TextEdits.body(text, "theirs"), "Theo Brandt"));
        draft.save("");
        assertEquals("theirs", draft.conflict().get().orElseThrow().text().body());
        assertEquals("theirs", prompts().latest(SampleDesk.CREATION).orElseThrow().text().body());
        assertEquals("mine", kept().orElseThrow().body());
        draft.saveOnTop("after Theo");
        assertEquals("mine", prompts().latest(SampleDesk.CREATION).orElseThrow().text().body());
        assertTrue(draft.conflict().get().isEmpty());
    }

    @Test
    void copyingAVersionToTheDraftIsTakenBackAsAWholeByUndo() {
        var first = prompts().version(SampleDesk.CREATION, 1).orElseThrow();
        var mine = mine();
        draft.restore(first);
        assertEquals(first.text(), draft.whole());
        desk.undo();
        assertEquals(mine, draft.whole());
        assertEquals(mine, kept().orElseThrow());
    }

    @Test
    void undoInTheTextBringsKeysActionsAndSettingsBackWithTheBodyAndRedoTakesThemAgain() {
        var first = prompts().version(SampleDesk.CREATION, 1).orElseThrow();
        var mine = mine();
        draft.restore(first);
        draft.edited(() -> mine.body());
        draft.read();
        assertEquals(mine, draft.whole());
        draft.edited(() -> first.text().body());
        draft.read();
        assertEquals(first.text(), draft.whole());
    }

    @Test
    void whatWasTickedSinceStaysWhenTheBodyComesBack() {
        var mine = mine();
        draft.restore(prompts().version(SampleDesk.CREATION, 1).orElseThrow());
        draft.change(TextEdits.key(draft.text().get(), "current_phase", true));
        draft.edited(() -> mine.body());
        draft.read();
        assertTrue(draft.whole().contextKeys().contains("current_phase"));
    }

    @Test
    void aCopyIsTakenBackWhileAnotherPromptIsOpen() {
        var mine = mine();
        draft.restore(prompts().version(SampleDesk.CREATION, 1).orElseThrow());
        draft.open(SampleDesk.REFINEMENT);
        var other = draft.whole();
        desk.undo();
        assertEquals(other, draft.whole());
        assertEquals(mine, kept().orElseThrow());
    }

    @Test
    void aTextThatSaysNothingNewIsNotSaved() {
        var latest = prompts().latest(SampleDesk.CREATION).orElseThrow().version();
        assertTrue(draft.unchanged());
        draft.save("by reflex");
        assertEquals(latest, prompts().latest(SampleDesk.CREATION).orElseThrow().version());
        assertEquals("No changes since version " + latest + ". Nothing was saved.", desk.said().getLast());
    }

    private PromptText mine() {
        var text = draft.text().get();
        draft.change(TextEdits.action(TextEdits.key(TextEdits.name(text, "Mine"), "recent_messages", true),
                text.allowedActions().getFirst(), false));
        draft.edited(() -> "My own words.");
        draft.read();
        return draft.whole();
    }

    @Test
    void whatSomebodyElseSavedWhileADraftIsWrittenIsToldAtOnceAndNeverOverwritten() {
        var latest = prompts().latest(SampleDesk.CREATION).orElseThrow();
        draft.edited(() -> "mine");
        draft.read();
        prompts().save(NewVersion.of(SampleDesk.CREATION, TextEdits.body(latest.text(), "theirs"), "Theo Brandt"));
        draft.refreshStanding();
        assertEquals("theirs", draft.conflict().get().orElseThrow().text().body());
        draft.save("");
        assertEquals("theirs", prompts().latest(SampleDesk.CREATION).orElseThrow().text().body());
        draft.saveOnTop("");
        assertEquals("mine", prompts().latest(SampleDesk.CREATION).orElseThrow().text().body());
        assertTrue(draft.conflict().get().isEmpty());
    }

    @Test
    void aNewerVersionOfSomebodyElseIsNoSecretToWhoBeginsToWriteAfterwards() {
        var latest = prompts().latest(SampleDesk.CREATION).orElseThrow();
        prompts().save(NewVersion.of(SampleDesk.CREATION, TextEdits.body(latest.text(), "theirs"), "Theo Brandt"));
        draft.refreshStanding();
        assertEquals(OptionalInt.of(latest.version() + 1), draft.standing().get().latestNumber());
        assertEquals(OptionalInt.of(latest.version()), draft.standing().get().baseNumber());
        draft.edited(() -> "mine");
        draft.save("");
        assertEquals("theirs", draft.conflict().get().orElseThrow().text().body());
    }

    @Test
    void aDroppedDraftComesBackWithUndo() {
        draft.edited(() -> "mine");
        draft.read();
        draft.discard();
        assertTrue(kept().isEmpty());
        desk.undo();
        assertEquals("mine", kept().orElseThrow().body());
    }

    @Test
    void aFixOfAProblemDeclaresTheKey() {
        draft.edited(() -> draft.text().get().body() + "{recent_messages}");
        draft.read();
        var missing = draft.problems().get().stream().filter(problem -> problem.code() == Problem.Code.KEY_NOT_DECLARED).findFirst()
                .orElseThrow();
        draft.apply(missing.fixes().getFirst());
        assertTrue(draft.text().get().contextKeys().contains("recent_messages"));
        assertTrue(draft.problems().get().stream().noneMatch(problem -> problem.code() == Problem.Code.KEY_NOT_DECLARED));
    }

    @Test
    void aStoreThatIsGoneIsToldAndWhatWasTypedStays() {
        sample.workspace().store().close();
        draft.edited(() -> "still here");
        draft.read();
        assertInstanceOf(DraftStatus.Aside.class, draft.kept().get());
        assertEquals("still here", draft.text().get().body());
    }

    @Test
    void aClosedDraftTriesNoMore() {
        sample.workspace().store().close();
        draft.edited(() -> "still here");
        draft.read();
        assertTrue(time.waiting() > 0, "it would be tried again");
        draft.close();
        assertEquals(0, time.waiting());
        time.pass(Duration.ofMinutes(1));
        assertEquals(0, time.waiting());
    }
}
