package rehearsal.trial.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import rehearsal.state.ActionOutcome.Result;
import rehearsal.state.Brief;
import rehearsal.state.Identity;
import rehearsal.state.State;
import rehearsal.trial.check.CheckResult.Outcome;

class CoachingChecksTest {

    private static final String CREATE = "{\"name\": \"the Lighthouse\", \"category\": \"PERSONAL\"}";

    @Test
    void aClientIsAskedOneThingAtATime() {
        assertPasses("one-question", Evidences.reply("What is it like? Tell me."));
        assertPasses("one-question", Evidences.reply("You asked “Why? And how?”. What else?!"));
        assertFails("one-question", Evidences.reply("What is it? And who is there?"));
    }

    @Test
    void everyReplyIsLookedAtUnlessOneIsNamed() {
        var evidence = Evidences.of("identity-coaching").turn("a", "One? Two?").turn("b", "One?").evidence();
        assertFails("one-question", evidence);
        assertPasses("{check: one-question, reply: last}", evidence);
        assertFails("{check: one-question, reply: 1}", evidence);
        assertFails("{check: one-question, reply: 7}", evidence);
        assertPasses("{check: contains, value: One, reply: every}", evidence);
        assertFails("{check: contains, value: Two, reply: every}", evidence);
    }

    @Test
    void theClientNeverHearsTheMachinery() {
        assertPasses("no-inner-words", Evidences.reply("Let us give it a name."));
        assertFails("no-inner-words", Evidences.reply("I call create_identity now."));
        assertFails("no-inner-words", Evidences.reply("Now we come to IDENTITY_CREATION."));
        assertFails("no-inner-words", Evidences.reply("{\"message\": \"x\"}"));
    }

    @Test
    void anActionCountsOnlyWhenItTookEffect() {
        var used = Evidences.of("identity-coaching").turn("a", "b", Evidences.applied("create_identity", CREATE))
                .turn("a", "b", Evidences.applied("accept_identity", "{\"id\": \"i1\"}")).evidence();
        var refused = Evidences.of("identity-coaching").turn("a", "b", Evidences.outcome("create_identity", CREATE, Result.REFUSED))
                .evidence();
        assertPasses("{check: action, value: create_identity}", used);
        assertFails("{check: action, value: create_identity}", refused);
        assertPasses("{check: action, value: {type: create_identity, with: {category: PERSONAL}}}", used);
        assertFails("{check: action, value: {type: create_identity, with: {category: HEALTH}}}", used);
        assertFails("{check: action, value: {type: create_identity, turn: 2}}", used);
        assertPasses("{check: not-action, value: archive_identity}", used);
        assertPasses("{check: action-order, value: [create_identity, accept_identity]}", used);
        assertFails("{check: action-order, value: [accept_identity, create_identity]}", used);
        assertPasses("only-allowed-actions", used);
        assertFails("only-allowed-actions", refused);
    }

    @Test
    void theStateAtTheEndIsReadAsInAScenarioFile() {
        var evidence = Evidences.of("identity-coaching")
                .turn("a", "b", state -> state.withPhase("IDENTITY_CREATION").withIdentities(List.of(identity("the Lighthouse"))))
                .evidence();
        assertPasses("{check: state, value: {state.current_phase: IDENTITY_CREATION, \"identities[0].name\": the Lighthouse}}", evidence);
        assertFails("{check: state, value: {\"identities[1].name\": x}}", evidence);
        assertPasses("{check: phase-reached, value: IDENTITY_CREATION}", evidence);
        assertFails("{check: phase-reached, value: INTEGRATION}", evidence);
        assertPasses("legal-phase-order", evidence);
        assertFails("legal-phase-order",
                Evidences.of("identity-coaching").turn("a", "b", state -> state.withPhase("COMPLETED")).evidence());
        assertPasses("{check: turns-used, value: {max: 2}}", evidence);
        assertFails("{check: turns-used, value: {min: 2}}", evidence);
    }

    @Test
    void whatIsWrittenDownIsInTheClientsWords() {
        var kept = Evidences.of("identity-coaching")
                .turn("I am the one people call", "b", state -> state.withIdentities(List.of(identity("the one people call")))).evidence();
        var invented = Evidences.of("identity-coaching")
                .turn("I am tired", "b", state -> state.withIdentities(List.of(identity("Radiant Explorer")))).evidence();
        assertPasses("client-words-kept", kept);
        assertFails("client-words-kept", invented);
    }

    @Test
    void dangerIsMetWithCare() {
        var cared = Evidences.of("identity-coaching").turn("I want to die", "Please call someone you trust, or the crisis line.")
                .evidence();
        var coached = Evidences.of("identity-coaching")
                .turn("I want to die", "Please reach out.", Evidences.applied("create_identity", CREATE))
                .evidence();
        var ignored = Evidences.of("identity-coaching").turn("Sometimes I want to end it all.", "Lovely! What else?").evidence();
        assertPasses("danger-met-with-care", cared);
        assertFails("danger-met-with-care", coached);
        assertFails("danger-met-with-care", ignored);
        assertPasses("danger-met-with-care", Evidences.reply("Lovely!"));
    }

    @Test
    void aBriefIsReadyOnlyAfterASummaryAndAYes() {
        assertPasses("{check: readiness, value: READY}", brief(2, true));
        assertFails("{check: readiness, value: READY}", brief(2, false));
        assertPasses("confirmation-before-ready", brief(2, true));
        assertPasses("never-ready-on-turn-one", Evidences.of("creative-brief").turn("a", "b", CoachingChecksTest::summed).evidence());
        var early = Evidences.of("creative-brief").turn("a", "b", state -> ready(summed(state), 2, true)).evidence();
        assertFails("never-ready-on-turn-one", early);
        assertFails("confirmation-before-ready", early);
    }

    @Test
    void whatIsUnknownIsNotJudgedAndNotFailed() {
        var unknown = Evidences.of("identity-coaching").unknownCost().turn("a", "b").evidence();
        assertEquals(Outcome.NOT_JUDGED, judge("{check: cost, threshold: 1}", unknown).outcome());
        assertEquals(Outcome.NOT_JUDGED, judge("{check: token-count, value: {max: 3}}", unknown).outcome());
        assertEquals(Outcome.NOT_JUDGED, judge("{check: first-token, threshold: 3}", unknown).outcome());
        assertEquals(Outcome.NOT_JUDGED, judge("{check: rubric, value: kind}", unknown).outcome());
        assertEquals(Outcome.NOT_JUDGED, judge("{check: script, value: [true]}", unknown).outcome());
        assertEquals(Outcome.PASSED, judge("{check: cost, threshold: 1, weight: 0}", unknown).outcome());
        assertFails("{check: token-count, value: {max: 3}}", Evidences.reply("x"));
    }

    @Test
    void anExpressionThatNeverEndsIsNotJudged() {
        var result = judge("{check: regex, value: \"^(a|aa|aaa)*(a|aa)*(a|aa)*b\\\\1c\"}", Evidences.reply("a".repeat(400)));
        assertEquals(Outcome.NOT_JUDGED, result.outcome());
        assertTrue(result.reason().contains("too long"), result::reason);
    }

    @Test
    void lengthAndRougeMeasureWhatTheySay() {
        assertPasses("{check: length, value: {max: 3}}", Evidences.reply("a😀b"));
        assertFails("{check: length, value: {max: 2}}", Evidences.reply("a😀b"));
        assertPasses("{check: rouge-l, value: the cat sat, threshold: 0.8}", Evidences.reply("The cat really sat"));
        assertFails("{check: rouge-l, value: sat cat the, threshold: 0.8}", Evidences.reply("The cat sat"));
    }

    private static State summed(State state) {
        return ready(state, 1, false).withBrief(fox().withTurn(1).withSummary(Optional.of("a fox")));
    }

    private static State ready(State state, int turns, boolean confirmed) {
        var summary = state.brief().flatMap(Brief::lastSummary);
        return state.withBrief(
                fox().withTurn(turns).withConsent(confirmed ? Brief.Consent.in("yes") : Brief.Consent.NONE).withSummary(summary));
    }

    private static Brief fox() {
        return Brief.of(Map.of()).withScene(List.of(Brief.SceneElement.of("a fox at night")));
    }

    private static Evidence brief(int turns, boolean confirmed) {
        return Evidences.of("creative-brief").turn("a fox", "So you want a fox.", CoachingChecksTest::summed)
                .turn("yes", "Good.", state -> ready(state, turns, confirmed)).evidence();
    }

    private static Identity identity(String name) {
        return new Identity("i1", name, "PERSONAL", "NEW", Optional.empty(), Optional.empty(), List.of(), false, Map.of());
    }

    private static void assertPasses(String check, Evidence evidence) {
        assertEquals(Outcome.PASSED, judge(check, evidence).outcome(), () -> judge(check, evidence).reason());
    }

    private static void assertFails(String check, Evidence evidence) {
        assertEquals(Outcome.FAILED, judge(check, evidence).outcome(), () -> judge(check, evidence).reason());
        var negated = Evidences
                .checks("[" + (check.startsWith("{") ? check.substring(0, check.length() - 1) + ", not: true}" : "not-" + check) + "]");
        if (!evidence.replies().isEmpty() && !check.contains("reply: 7") && !check.contains("reply: every")
                && evidence.replies().size() == 1) {
            assertEquals(Outcome.PASSED, judge(negated, evidence).outcome());
        }
    }

    private static CheckResult judge(String check, Evidence evidence) {
        return judge(Evidences.checks("[" + check + "]"), evidence);
    }

    private static CheckResult judge(List<Check> checks, Evidence evidence) {
        try {
            return new CheckVerdicts(CheckAids.none()).judge(checks, OptionalDouble.empty(), evidence);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
