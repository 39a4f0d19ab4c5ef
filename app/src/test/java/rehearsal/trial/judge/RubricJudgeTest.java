package rehearsal.trial.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiException;
import rehearsal.ai.AiListener;
import rehearsal.ai.AiReply;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Formatted;
import rehearsal.ai.StopReason;
import rehearsal.ai.WireRequest;
import rehearsal.trial.check.CheckResult;
import rehearsal.trial.check.CheckResult.Outcome;
import rehearsal.trial.check.CheckVerdicts;
import rehearsal.trial.check.Evidences;

class RubricJudgeTest {

    private static final String ALL_FOUR = "{\"criteria\": ["
            + String.join(",", List.of("open-questions", "reflection", "affirmation", "autonomy",
                    "escalation").stream().map(id -> "{\"id\": \"" + id + "\", \"reason\": \"because\", \"points\": 4}").toList())
            + "]}";

    @Test
    void fourPointsOfFiveAreThreeQuarters() throws Exception {
        var result = judge("{check: rubric, value: {rubric: coaching}}", "Here you are:\n```json\n" + ALL_FOUR + "\n```");
        assertEquals(Outcome.PASSED, result.outcome());
        assertEquals(0.75, result.score(), 1e-12);
        assertTrue(result.parts().getFirst().reason().startsWith("Judge, not calibrated with people: open-questions 4: because"));
        assertEquals(Outcome.FAILED, judge("{check: rubric, threshold: 0.8, value: {rubric: coaching}}", ALL_FOUR).outcome());
        assertEquals(0.25, judge("{check: not-rubric, value: {rubric: coaching}}", ALL_FOUR).score(), 1e-12);
    }

    @Test
    void criteriaInWordsAreARubricOfOne() throws Exception {
        var judge = new Said("{\"criteria\": [{\"id\": \"as-described\", \"points\": 5, \"reason\": \"kind\"}]}");
        assertEquals(Outcome.PASSED, judge("{check: rubric, value: Is kind.}", judge).outcome());
        assertTrue(judge.asked.getFirst().contains("Is kind.") && judge.asked.getFirst().contains("Coach: Hello there."));
    }

    @Test
    void aJudgeThatAnswersNonsenseOrNotAtAllIsNoVerdict() throws Exception {
        for (var answer : List.of("I like it", "", "{\"criteria\": 7}", ALL_FOUR.replace("4}", "9}"),
                ALL_FOUR.replace("autonomy", "other"))) {
            assertEquals(Outcome.NOT_JUDGED, judge("{check: rubric, value: {rubric: coaching}}", answer).outcome(), answer);
        }
        assertEquals(Outcome.NOT_JUDGED, judge("{check: rubric, value: {rubric: nowhere}}", ALL_FOUR).outcome());
        var failing = judge("{check: rubric, value: kind}", "!");
        assertTrue(failing.reason().contains("The judge did not answer"), failing::reason);
    }

    private static CheckResult judge(String check, String answer) throws Exception {
        return judge(check, new Said(answer));
    }

    private static CheckResult judge(String check, Said said) throws Exception {
        var judge = new RubricJudge(said, "m", Optional.empty(), RubricJudgeTest::shipped);
        return new CheckVerdicts(new SuiteAids(Optional.of(judge), Optional.empty())).judge(Evidences.checks("[" + check + "]"),
                OptionalDouble.empty(), Evidences.reply("Hello there."));
    }

    private static Optional<Rubric> shipped(String name) {
        try (var file = RubricJudgeTest.class.getResourceAsStream("/rubrics/" + name + ".yaml")) {
            return file == null ? Optional.empty() : Rubric.read(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** A judge with one answer; ! is a failed call. */
    private static final class Said implements AiClient {

        private final String answer;
        private final List<String> asked = new ArrayList<>();

        Said(String answer) {
            this.answer = answer;
        }

        @Override
        public String provider() {
            return "said";
        }

        @Override
        public Formatted format(AiRequest request) {
            return new Formatted.Ready(new WireRequest("said", request.model(), "POST", URI.create("http://127.0.0.1/"), new TreeMap<>(),
                    request.system() + request.messages(), false, List.of()));
        }

        @Override
        public AiReply send(WireRequest request, AiListener listener) throws AiException {
            asked.add(request.body());
            if (answer.equals("!")) {
                throw new AiException(AiException.Kind.SERVER, "The provider failed.");
            }
            return new AiReply(answer, "", StopReason.END, Optional.empty(), 1, Optional.empty(), Duration.ZERO, List.of());
        }

        @Override
        public List<String> models() {
            return List.of();
        }
    }
}
