package rehearsal.ui.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rehearsal.library.Touches;
import rehearsal.store.change.Change;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.testing.HandBackground;
import rehearsal.ui.testing.SampleDesk;

class LibraryChangesTest {

    private final HandBackground time = new HandBackground();
    private final List<Set<Change>> told = new ArrayList<>();

    @Test
    void changesThatComeTogetherAreToldOnce() {
        var changes = LibraryChanges.byHand(time);
        changes.subscribe(told::add);
        changes.tell(new Change.VersionSaved(SampleDesk.CREATION, 3));
        changes.tell(new Change.LiveMoved(SampleDesk.CREATION, OptionalInt.of(3)));
        assertEquals(List.of(), told);
        time.pass(Duration.ofMillis(100));
        assertEquals(List.of(Set.of(new Change.VersionSaved(SampleDesk.CREATION, 3),
                new Change.LiveMoved(SampleDesk.CREATION, OptionalInt.of(3)))), told);
    }

    @Test
    void whoLeftIsToldNothing() {
        var changes = LibraryChanges.byHand(time);
        var reading = changes.subscribe(told::add);
        changes.tell(new Change.SampleRemoved());
        reading.unsubscribe();
        time.pass(Duration.ofMillis(100));
        changes.subscribe(told::add);
        changes.close();
        changes.tell(new Change.Everything());
        time.pass(Duration.ofMillis(100));
        assertEquals(List.of(), told);
    }

    @Test
    void eachPaneIsTouchedByWhatItShowsOnly() {
        var review = Set.<Change>of(new Change.ReviewChanged(SampleDesk.CREATION, 2));
        assertTrue(Touches.versions(review, SampleDesk.CREATION));
        assertFalse(Touches.versions(review, SampleDesk.REFINEMENT));
        var draft = Set.<Change>of(new Change.DraftChanged(SampleDesk.CREATION, "Ines Keller"));
        assertFalse(Touches.versions(draft, SampleDesk.CREATION));
        assertTrue(Touches.tree(draft, "identity-coaching"));
        assertFalse(Touches.tree(draft, "creative-brief"));
        var lost = Set.<Change>of(new Change.Everything());
        var other = new Scope("creative-brief", PromptType.SYSTEM, Optional.empty());
        assertTrue(Touches.versions(lost, other) && Touches.tree(lost, "creative-brief") && Touches.settings(lost) && Touches.money(lost));
        assertFalse(Touches.money(review) || Touches.settings(review));
    }
}
