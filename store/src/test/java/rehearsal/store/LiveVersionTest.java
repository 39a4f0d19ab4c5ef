package rehearsal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rehearsal.store.db.StoreException;
import rehearsal.store.prompt.LiveChange;
import rehearsal.store.prompt.LiveResult;
import rehearsal.store.prompt.NewVersion;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.SaveResult;
import rehearsal.store.setting.Settings;

class LiveVersionTest extends OnBothDatabases {

    @BeforeEach
    void fourVersionsOfWhichThreeAreActive() {
        saveActive(CREATION, "one");
        saveActive(CREATION, "two");
        save(CREATION, "three");
        saveActive(CREATION, "four");
    }

    @Test
    void makingAVersionLiveSwitchesOffEverythingAboveItInOneAuditRow() {
        var before = store.audit().newest(Optional.empty(), 100).size();
        var preview = prompts.liveChange(CREATION, 3);
        assertEquals(new LiveChange(CREATION, OptionalInt.of(4), OptionalInt.of(3), List.of(3), List.of(4)), preview);
        assertEquals(4, live());
        assertEquals(new LiveResult.Done(preview), prompts.makeLive(CREATION, 3, "ada"));
        assertEquals(3, live());
        var rows = store.audit().newest(Optional.empty(), 100);
        assertEquals(before + 1, rows.size());
        assertEquals("make live", rows.getFirst().deed());
    }

    @Test
    void thePreviewSaysWhatSwitchingOffWouldMakeLive() {
        assertEquals(new LiveChange(CREATION, OptionalInt.of(4), OptionalInt.of(2), List.of(), List.of(4)),
                prompts.deactivation(CREATION, 4));
        prompts.deactivate(CREATION, 4, "ada");
        assertEquals(2, live());
        prompts.deactivate(CREATION, 2, "ada");
        prompts.deactivate(CREATION, 1, "ada");
        assertTrue(prompts.live(CREATION).isEmpty());
    }

    @Test
    void switchingOnALowerVersionChangesNothingThatIsLive() {
        assertEquals(new LiveChange(CREATION, OptionalInt.of(4), OptionalInt.of(4), List.of(3), List.of()),
                prompts.activation(CREATION, 3));
        prompts.activate(CREATION, 3, "ada");
        assertEquals(4, live());
    }

    @Test
    void rollingBackReturnsToWhatWasLiveBeforeAndThenFurther() {
        prompts.makeLive(CREATION, 1, "ada");
        prompts.makeLive(CREATION, 3, "ada");
        assertEquals(OptionalInt.of(1), prompts.liveBefore(CREATION));
        prompts.rollBack(CREATION, "ada");
        assertEquals(1, live());
        prompts.rollBack(CREATION, "ada");
        assertEquals(4, live());
        prompts.rollBack(CREATION, "ada");
        assertEquals(2, live());
    }

    @Test
    void withNothingLiveBeforeARollBackIsRefusedInASentence() {
        saveActive(SENTINEL, "only");
        var refused = assertInstanceOf(LiveResult.Refused.class, prompts.rollBack(SENTINEL, "ada"));
        assertTrue(refused.reason().contains("nothing to roll back to"), refused.reason());
    }

    @Test
    void aVersionThatIsNotThereCannotGoLive() {
        var problem = assertThrows(StoreException.class, () -> prompts.makeLive(CREATION, 9, "ada"));
        assertEquals(StoreException.Kind.MISSING, problem.kind());
        assertEquals(4, live());
    }

    @Test
    void withTheApprovalRuleOnlyApprovedVersionsGoLive() {
        store.settings().write(Settings.APPROVAL_BEFORE_LIVE, "true");
        assertInstanceOf(LiveResult.Refused.class, prompts.makeLive(CREATION, 3, "ada"));
        assertInstanceOf(LiveResult.Refused.class, prompts.deactivate(CREATION, 4, "ada"));
        assertInstanceOf(SaveResult.Refused.class, prompts.save(NewVersion.of(CREATION, text("five"), "ada").activeAtOnce()));
        assertEquals(4, live());
        store.reviews().approve(CREATION, 3, "bo");
        assertInstanceOf(LiveResult.Done.class, prompts.makeLive(CREATION, 3, "ada"));
        assertEquals(3, live());
    }

    @Test
    void aLabelMovesAndEachMoveIsAnAuditRow() {
        prompts.label(CREATION, 1, "staging", "ada");
        prompts.label(CREATION, 2, "staging", "bo");
        assertEquals(2, prompts.byLabel(CREATION, "staging").version());
        assertTrue(prompts.version(CREATION, 1).map(PromptVersion::labels).orElseThrow().isEmpty());
        prompts.removeLabel(CREATION, "staging", "cy");
        assertThrows(StoreException.class, () -> prompts.byLabel(CREATION, "staging"));
        assertThrows(StoreException.class, () -> prompts.label(CREATION, 9, "staging", "ada"));
        var details = store.audit().newest(Optional.empty(), 3).stream().map(row -> row.actor() + " " + row.detail()).toList();
        assertEquals(List.of("cy staging: v2 -> none", "bo staging: v1 -> v2", "ada staging: none -> v1"), details);
    }

    private int live() {
        return prompts.live(CREATION).orElseThrow().version();
    }
}
