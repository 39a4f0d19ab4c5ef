package rehearsal.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import rehearsal.ui.editor.EditHistory.Edit;

class EditHistoryTest {

    private final EditHistory history = new EditHistory();
    private final StringBuilder text = new StringBuilder();
    private Instant now = Instant.EPOCH;

    private void type(String words) {
        for (var letter : words.split("")) {
            edit(text.length(), "", letter);
        }
    }

    private void edit(int at, String removed, String inserted) {
        now = now.plusMillis(50);
        text.replace(at, at + removed.length(), inserted);
        history.did(List.of(new Edit(at, removed, inserted)), now);
    }

    private String apply(EditHistory.Step step) {
        step.edits().forEach(edit -> text.replace(edit.at(), edit.at() + edit.removed().length(), edit.inserted()));
        return text.toString();
    }

    @Test
    void oneUndoTakesBackAWordAndRedoBringsItBack() {
        type("say hello");
        assertEquals("say ", apply(history.undo().orElseThrow()));
        assertEquals("", apply(history.undo().orElseThrow()));
        assertFalse(history.canUndo());
        assertEquals("say ", apply(history.redo().orElseThrow()));
        assertEquals("say hello", apply(history.redo().orElseThrow()));
    }

    @Test
    void aRestEndsAStepAndSoDoesALine() {
        type("ab");
        now = now.plusSeconds(5);
        type("cd\n");
        assertEquals("abcd", apply(history.undo().orElseThrow()));
        assertEquals("ab", apply(history.undo().orElseThrow()));
    }

    @Test
    void lettersTakenAwayOneAfterTheOtherComeBackTogether() {
        edit(0, "", "words");
        history.seal();
        edit(4, "s", "");
        edit(3, "d", "");
        assertEquals("words", apply(history.undo().orElseThrow()));
    }

    @Test
    void typingAfterAnUndoEndsWhatCouldBeDoneAgain() {
        type("one");
        apply(history.undo().orElseThrow());
        type("two");
        assertFalse(history.canRedo());
    }

    @Test
    void manyReplacementsAreOneStep() {
        edit(0, "", "a b a");
        var edits = EditHistory.following(List.of(new Edit(0, "a", "long"), new Edit(4, "a", "long")));
        edits.forEach(edit -> text.replace(edit.at(), edit.at() + edit.removed().length(), edit.inserted()));
        history.did(edits, now);
        assertEquals("long b long", text.toString());
        assertEquals("a b a", apply(history.undo().orElseThrow()));
        assertEquals(new Edit(0, "a b a", "long b long"),
                EditHistory.asOne(List.of(new Edit(0, "a", "long"), new Edit(4, "a", "long")), "a b a"));
    }

    @Test
    void whatIsKeptHasABoundAndLeavesNoGap() {
        edit(0, "", "x".repeat(100));
        history.seal();
        edit(100, "", "y".repeat(10));
        history.seal();
        edit(110, "", "z");
        var kept = history.kept(50);
        assertEquals(List.of("z", "y".repeat(10)), kept.done().stream().map(step -> step.edits().getFirst().inserted()).toList());
    }

    @Test
    void theOldestStepsGoFirst() {
        for (var count = 0; count < EditHistory.MOST_STEPS + 50; count++) {
            edit(text.length(), "", "w");
            history.seal();
        }
        var steps = 0;
        while (history.canUndo()) {
            apply(history.undo().orElseThrow());
            steps++;
        }
        assertEquals(EditHistory.MOST_STEPS, steps);
        assertEquals("w".repeat(50), text.toString());
        assertTrue(history.canRedo());
    }
}
