package rehearsal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rehearsal.store.db.StoreException;
import rehearsal.store.prompt.ImportedVersion;
import rehearsal.store.prompt.ImportOutcome;
import rehearsal.store.prompt.LiveGate;
import rehearsal.store.prompt.LiveResult;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.NewVersion;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.SaveResult;

/** Every call that can change what is live asks the same gate. Here it objects to a body with the word "broken". */
class LiveGateTest extends OnBothDatabases {

    @Override
    LiveGate gate() {
        return version -> version.text().body().contains("broken") ? Optional.of("it is broken. Repair it.") : Optional.empty();
    }

    @BeforeEach
    void aGoodVersionIsLiveAboveABrokenOneThatIsActive() {
        save(CREATION, "broken one");
        behindTheStore("UPDATE version SET active = TRUE");
        saveActive(CREATION, "two");
        save(CREATION, "broken three");
    }

    @Test
    void aBrokenVersionIsNotMadeLive() {
        refused(prompts.makeLive(CREATION, 3, "ada"),
                "Version 3 of identity-coaching/COACH/IDENTITY_CREATION can't go live: it is broken.");
    }

    @Test
    void aBrokenVersionIsNotActivatedWhereItWouldBeLive() {
        refused(prompts.activate(CREATION, 3, "ada"), "can't go live: it is broken.");
    }

    @Test
    void switchingTheNewerOneOffDoesNotMakeABrokenOneLive() {
        refused(prompts.deactivate(CREATION, 2, "ada"),
                "Version 1 of identity-coaching/COACH/IDENTITY_CREATION would be live then, but can't");
        prompts.deactivate(CREATION, 1, "ada");
        assertInstanceOf(LiveResult.Done.class, prompts.deactivate(CREATION, 2, "ada"));
        assertTrue(prompts.live(CREATION).isEmpty());
    }

    @Test
    void aPromptIsArchivedInOneMoveAndDoesNotComeBackBroken() {
        var archived = assertInstanceOf(LiveResult.Done.class, prompts.archive(CREATION, "ada"));
        assertEquals(List.of(2, 1), archived.change().deactivated());
        assertTrue(prompts.live(CREATION).isEmpty());
        var reason = assertInstanceOf(LiveResult.Refused.class, prompts.activateOnly(CREATION, Set.of(1), "ada")).reason();
        assertTrue(reason.contains("it is broken"), reason);
        assertInstanceOf(LiveResult.Done.class, prompts.activateOnly(CREATION, Set.of(1, 2), "ada"));
        assertEquals(2, prompts.live(CREATION).orElseThrow().version());
    }

    @Test
    void undoIsOneMoveAndPassesTheGateToo() {
        save(CREATION, "four");
        var done = assertInstanceOf(LiveResult.Done.class, prompts.makeLive(CREATION, 4, "ada"));
        assertInstanceOf(LiveResult.Done.class, prompts.takeBack(done.change(), "ada"));
        assertEquals(2, prompts.live(CREATION).orElseThrow().version());
        prompts.makeLive(CREATION, 4, "ada");
        prompts.deactivate(CREATION, 2, "ada");
        refused(prompts.takeBack(done.change(), "ada"), 4, "Version 1");
    }

    @Test
    void aRollBackToABrokenVersionIsRefused() {
        behindTheStore("UPDATE version SET active = FALSE");
        behindTheStore("INSERT INTO live_history (scope_id, number) SELECT id, 1 FROM scope");
        saveActive(CREATION, "four");
        behindTheStore("DELETE FROM live_history WHERE number = 2");
        refused(prompts.rollBack(CREATION, "ada"), 4, "it is broken");
    }

    @Test
    void aBrokenVersionIsNotSavedActive() {
        var refused = assertInstanceOf(SaveResult.Refused.class,
                prompts.save(NewVersion.of(CREATION, text("broken"), "ada").activeAtOnce()));
        assertTrue(refused.reason().contains("it is broken"), refused.reason());
        assertEquals(3, prompts.history(CREATION, 9).size());
    }

    @Test
    void aBrokenVersionComesInInactive() {
        var versions = List.of(BringingInTest.version(SENTINEL, 1, "fine", true), BringingInTest.version(SENTINEL, 2, "broken", true));
        var outcomes = prompts.bringIn(versions, ImportedVersion.AS_THEY_WERE, "ada");
        assertFalse(assertInstanceOf(ImportOutcome.Stored.class, outcomes.get(0)).flagLeftOff());
        assertTrue(assertInstanceOf(ImportOutcome.Stored.class, outcomes.get(1)).objection().orElseThrow().contains("it is broken"));
        assertEquals(1, prompts.live(SENTINEL).orElseThrow().version());
    }

    @Test
    void theDryRunAsksTheSameGate() {
        assertTrue(prompts.refusal(prompts.liveChange(CREATION, 3)).orElseThrow().contains("it is broken"));
        assertTrue(prompts.refusal(prompts.deactivation(CREATION, 2)).orElseThrow().contains("it is broken"));
        assertEquals(Optional.empty(), prompts.refusal(prompts.liveChange(CREATION, 2)));
    }

    @Test
    void aBlankBodyAndImpossibleSettingsAreRefusedWhoeverJudges() {
        unfit(text(" \n\t"), "its body is empty");
        unfit(with(OptionalDouble.of(9), OptionalInt.empty()), "its temperature is 9");
        unfit(with(OptionalDouble.of(Double.NaN), OptionalInt.empty()), "its temperature is NaN");
        unfit(with(OptionalDouble.of(-0.1), OptionalInt.empty()), "its temperature is -0.1");
        unfit(with(OptionalDouble.empty(), OptionalInt.of(-5)), "its output limit is -5 tokens");
        saved(prompts.save(NewVersion.of(SENTINEL, with(OptionalDouble.of(2), OptionalInt.of(1)), "ada").activeAtOnce()));
    }

    @Test
    void aLabelIsTakenOnlyFromTheVersionThatIsNamed() {
        prompts.label(CREATION, 2, "staging", "ada");
        var problem = assertThrows(StoreException.class, () -> prompts.removeLabel(CREATION, 1, "staging", "ada"));
        assertTrue(problem.sentence().contains("version 2 does"), problem.sentence());
        assertEquals(2, prompts.byLabel(CREATION, "staging").version());
        prompts.removeLabel(CREATION, 2, "staging", "ada");
        assertThrows(StoreException.class, () -> prompts.byLabel(CREATION, "staging"));
    }

    @Test
    void noLabelIsCalledLive() {
        var problem = assertThrows(StoreException.class, () -> prompts.label(CREATION, 1, " Live", "ada"));
        assertEquals(StoreException.Kind.INVALID, problem.kind());
        var outcome = prompts.bringIn(List.of(BringingInTest.version(SENTINEL, 1, "s", false, "live")), ImportedVersion.INACTIVE, "ada")
                .getFirst();
        assertEquals(new TreeSet<>(Set.of("live")), assertInstanceOf(ImportOutcome.Stored.class, outcome).labelsLeft());
    }

    private void unfit(PromptText text, String words) {
        var number = save(SENTINEL, "before").version() + 1;
        saved(prompts.save(NewVersion.of(SENTINEL, text, "ada")));
        var reason = assertInstanceOf(LiveResult.Refused.class, prompts.makeLive(SENTINEL, number, "ada")).reason();
        assertTrue(reason.contains(words), reason);
    }

    private static PromptText with(OptionalDouble temperature, OptionalInt maxOutput) {
        return new PromptText(Optional.empty(), Optional.empty(), "watch", List.of(), List.of(),
                new ModelSettings(Optional.empty(), Optional.empty(), temperature, maxOutput));
    }

    private void refused(LiveResult result, String words) {
        refused(result, 2, words);
    }

    private void refused(LiveResult result, int live, String words) {
        var reason = assertInstanceOf(LiveResult.Refused.class, result).reason();
        assertTrue(reason.contains(words), reason);
        assertEquals(live, prompts.live(CREATION).orElseThrow().version());
    }
}
