package rehearsal.workflow.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.ai.AiException;
import rehearsal.store.usage.UsageLog;
import rehearsal.workflow.config.ExampleConfiguration;
import rehearsal.workflow.template.NamedTemplate;
import rehearsal.workflow.template.TemplateSource;

/** Runs: what a step is given, what is tried again, and what a run says of itself in the end. */
class WorkflowEngineTest {
    private static final List<NamedTemplate> TEMPLATES = List.of(ExampleConfiguration.template("topic", "About {topic}.", "topic"),
            ExampleConfiguration.template("left", "Left of {first}", "first"),
            ExampleConfiguration.template("right", "Right of {first}", "first"),
            ExampleConfiguration.template("join", "{l} and {r}", "l", "r"),
            ExampleConfiguration.template("plain", "Plain {topic}", "topic"));
    private static final TemplateSource SOURCE = TemplateSource.of(TEMPLATES);
    private static final String DIAMOND = """
            compositions:
              diamond:
                workflow_steps:
                  - {step: a, template: topic, required_context: [topic], output_variable: first, ask_model: true, critical: CRITICAL}
                  - {step: b, template: left, input_variables: [first], output_variable: l, dependencies: [a], ask_model: true}
                  - {step: c, template: right, input_variables: [first], output_variable: r, dependencies: [a]}
                  - {step: d, template: join, input_variables: [l, r], output_variable: both, dependencies: [b, c]}
            """;

    @TempDir
    Path folder;

    private EngineRoom room(String rules, StepClient.Answers answers) {
        return new EngineRoom(SOURCE, answers).rules(folder, SOURCE, rules);
    }

    private static String echo(String system, String text) {
        return "<" + text + ">";
    }

    private static Map<String, StepState> states(RunRecord run) {
        var states = new HashMap<String, StepState>();
        run.steps().forEach(step -> states.put(step.step(), step.state()));
        return states;
    }

    @Test
    void valuesGoFromStepToStepAndTheRunSaysItCompleted() {
        try (var room = room(DIAMOND.replace("CRITICAL", "true"), WorkflowEngineTest::echo)) {
            var run = room.run("diamond", "{\"topic\": \"bikes\"}");

            assertEquals(RunState.COMPLETED, run.state());
            assertEquals(Map.of("first", "<About bikes.>", "l", "<Left of <About bikes.>>", "r", "Right of <About bikes.>", "both",
                    "<Left of <About bikes.>> and Right of <About bikes.>"), run.outputs());
            assertEquals(2, room.usage.size(), "only the steps that ask are in the usage log");
            assertEquals("topic", room.usage.getFirst().prompt().orElseThrow().phase().orElseThrow());
            assertEquals(Optional.of(10L), run.step("a").orElseThrow().result().orElseThrow().asked().orElseThrow().tokensIn());
            assertEquals(Optional.empty(), run.step("a").orElseThrow().result().orElseThrow().asked().orElseThrow().costMicros(),
                    "an unknown cost is unknown");
        }
    }

    @Test
    void aFailedCriticalStepFailsTheRunAndAnyOtherMakesItPartial() {
        StepClient.Answers failing = (system, text) -> {
            throw new AiException(AiException.Kind.BAD_KEY, "The key was rejected.");
        };
        try (var room = room(DIAMOND.replace("CRITICAL", "true"), failing)) {
            var run = room.run("diamond", "{\"topic\": \"x\"}");
            assertEquals(RunState.FAILED, run.state());
            assertEquals("The key was rejected.", run.step("a").orElseThrow().reason().orElseThrow());
            assertEquals(StepState.SKIPPED, run.step("d").orElseThrow().state());
        }
        StepClient.Answers failingLeft = (system, text) -> {
            if (text.startsWith("Left")) {
                throw new AiException(AiException.Kind.BAD_KEY, "The key was rejected.");
            }
            return text;
        };
        try (var room = room(DIAMOND.replace("CRITICAL", "true"), failingLeft)) {
            var run = room.run("diamond", "{\"topic\": \"x\"}");
            assertEquals(RunState.PARTIAL, run.state());
            assertEquals(Map.of("a", StepState.COMPLETED, "b", StepState.FAILED, "c", StepState.COMPLETED, "d", StepState.SKIPPED),
                    states(run));
            assertEquals("It waits for b, which failed.", run.step("d").orElseThrow().reason().orElseThrow());
        }
        var stopping = DIAMOND.replace("CRITICAL", "true") + "    error_handling: {continue_on_non_critical_failure: false}\n";
        try (var room = room(stopping, failingLeft)) {
            assertEquals(RunState.FAILED, room.run("diamond", "{\"topic\": \"x\"}").state());
        }
        try (var room = room(DIAMOND.replace("CRITICAL", "false"), failing)) {
            assertEquals(RunState.FAILED, room.run("diamond", "{\"topic\": \"x\"}").state(), "no step completed");
        }
    }

    @Test
    void aStepIsTriedAgainAsOftenAsConfiguredAndEveryAttemptIsKept() {
        var calls = new AtomicInteger();
        StepClient.Answers flaky = (system, text) -> {
            if (calls.incrementAndGet() < 3) {
                throw new AiException(AiException.Kind.SERVER, "Try " + calls.get() + " failed.");
            }
            return "ok";
        };
        var rules = """
                compositions:
                  one:
                    workflow_steps: [{step: a, template: topic, required_context: [topic], ask_model: true}]
                    ERRORS
                global_settings: {retry_policy: {max_retries: 2, retry_delay_seconds: 0.001, exponential_backoff: true}}
                """;
        var seen = Collections.synchronizedList(new ArrayList<StepState>());
        try (var room = room(rules.replace("ERRORS", ""), flaky)) {
            var run = room.engine(RunJournal.none()).run(
                    RunRequest.of("r", "one", EngineRoom.object("{\"topic\": \"x\"}"), EngineRoom.MODEL), step -> seen.add(step.state()));
            assertEquals(RunState.COMPLETED, run.state());
            assertEquals(List.of(Optional.of("Try 1 failed."), Optional.of("Try 2 failed."), Optional.empty()),
                    run.steps().getFirst().attempts().stream().map(StepRecord.Attempt::failure).toList());
            assertTrue(seen.contains(StepState.RETRIED), seen.toString());
            assertEquals(List.of("server", "server", UsageLog.DONE), room.usage.stream().map(each -> each.outcome()).toList());
        }
        calls.set(0);
        try (var room = room(rules.replace("ERRORS", "error_handling: {retry_failed_steps: false}"), flaky)) {
            assertEquals(RunState.FAILED, room.run("one", "{\"topic\": \"x\"}").state());
            assertEquals(1, calls.get());
        }
        calls.set(0);
        try (var room = room(rules.replace("ERRORS", "error_handling: {max_retries: 1}"), flaky)) {
            assertEquals(RunState.FAILED, room.run("one", "{\"topic\": \"x\"}").state());
            assertEquals(2, calls.get());
        }
    }

    @Test
    void aStepThatNeverEndsIsGivenUpAlsoWhenItIgnoresItsInterrupt() {
        var never = new CountDownLatch(1);
        StepClient.Answers stubborn = (system, text) -> {
            while (never.getCount() > 0) {
                try {
                    never.await();
                } catch (InterruptedException ignored) {
                    // It goes on waiting, which is what this test is about.
                }
            }
            return "late";
        };
        var rules = """
                compositions:
                  one:
                    workflow_steps:
                      - {step: a, template: topic, required_context: [topic], ask_model: true, timeout_seconds: 0.05}
                """;
        try (var room = room(rules, stubborn)) {
            var run = room.run("one", "{\"topic\": \"x\"}");
            never.countDown();

            assertEquals(RunState.FAILED, run.state());
            assertEquals("It took longer than 50 ms.", run.steps().getFirst().reason().orElseThrow());
            assertEquals(1, run.steps().getFirst().attempts().size());
        }
    }

    @Test
    void aStepThatBreaksIsAFailureWithAReasonAndNotACrash() {
        try (var room = room(DIAMOND.replace("CRITICAL", "true"), (system, text) -> {
            throw new IllegalStateException("a defect");
        })) {
            var run = room.run("diamond", "{\"topic\": \"x\"}");

            assertEquals(RunState.FAILED, run.state());
            assertTrue(run.step("a").orElseThrow().reason().orElseThrow().contains("a defect"));
        }
    }

    @Test
    void aFallbackTemplateTakesTheStepsPlaceAndIsSaid() {
        var rules = """
                compositions:
                  one:
                    workflow_steps:
                      - {step: a, template: topic, required_context: [topic], ask_model: true, fallback_templates: [plain]}
                RECOVERY
                """;
        StepClient.Answers failing = (system, text) -> {
            throw new AiException(AiException.Kind.NO_CREDIT, "No credit left.");
        };
        try (var room = room(rules.replace("RECOVERY", ""), failing)) {
            var run = room.run("one", "{\"topic\": \"x\"}");
            assertEquals("Plain x", run.steps().getFirst().output().orElseThrow());
            assertEquals(Optional.of("plain"), run.steps().getFirst().result().orElseThrow().fallback());
            assertEquals(List.of("The step a used its fallback template: No credit left."), run.ending().notices());
        }
        try (var room = room(rules.replace("RECOVERY", "global_settings: {error_recovery: {fallback_to_simple_templates: false}}"),
                failing)) {
            assertEquals(RunState.FAILED, room.run("one", "{\"topic\": \"x\"}").state());
        }
    }

    @Test
    void requiredContextIsCheckedBeforeAnythingRuns() {
        var calls = new AtomicInteger();
        try (var room = room(DIAMOND.replace("CRITICAL", "true"), (system, text) -> "" + calls.incrementAndGet())) {
            var refused = assertThrows(RunRefused.class, () -> room.run("diamond", "{\"topic\": \" \"}"));

            assertEquals(List.of("The step a needs topic in the context."), refused.reasons());
            assertEquals(0, calls.get());
            assertTrue(String.valueOf(assertThrows(RunRefused.class, () -> room.run("dimond", "{}")).sentence())
                    .contains("did you mean diamond?"));
        }
    }

    @Test
    void aStepThatMayBeSkippedIsSkippedWhenItsContextIsMissing() {
        var rules = """
                compositions:
                  two:
                    workflow_steps:
                      - {step: a, template: topic, required_context: [topic], output_variable: x}
                      - {step: b, template: plain, optional_context: [topic], output_variable: y}
                """;
        try (var room = room(rules, WorkflowEngineTest::echo)) {
            var run = room.run("two", "{}");
            assertEquals(RunState.PARTIAL, run.state());
            assertEquals(Map.of("a", StepState.SKIPPED, "b", StepState.COMPLETED), states(run));
            assertEquals("Plain ", run.outputs().get("y"), "an optional value that is missing is empty");
        }
        try (var room = room(rules + "global_settings: {error_recovery: {enable_step_skipping: false}}\n", WorkflowEngineTest::echo)) {
            assertThrows(RunRefused.class, () -> room.run("two", "{}"));
        }
    }

    @Test
    void partialResultsAreKeptUnlessTheConfigurationSaysNo() {
        StepClient.Answers failingLeft = (system, text) -> {
            if (text.startsWith("Left")) {
                throw new AiException(AiException.Kind.BAD_KEY, "no");
            }
            return text;
        };
        var critical = DIAMOND.replace("CRITICAL", "true") + "    error_handling: {critical_steps: [b]}\n";
        try (var room = room(critical, failingLeft)) {
            assertFalse(room.run("diamond", "{\"topic\": \"x\"}").outputs().isEmpty());
        }
        try (var room = room(critical + "global_settings: {error_recovery: {save_partial_results: false}}\n", failingLeft)) {
            assertTrue(room.run("diamond", "{\"topic\": \"x\"}").outputs().isEmpty());
        }
    }

    @Test
    void anAnswerToTheSameQuestionIsKnownFromBeforeWhenCachingIsOn() {
        var calls = new AtomicInteger();
        StepClient.Answers counting = (system, text) -> "answer " + calls.incrementAndGet();
        var rules = DIAMOND.replace("CRITICAL", "true");
        try (var room = room(rules + "global_settings: {enable_step_caching: true, cache_ttl_seconds: 60}\n", counting)) {
            var first = room.run("diamond", "{\"topic\": \"x\"}");
            var second = room.run("diamond", "{\"topic\": \"x\"}");
            assertEquals(first.outputs(), second.outputs());
            assertEquals(2, calls.get());
            assertTrue(second.step("a").orElseThrow().result().orElseThrow().cached());
            room.run("diamond", "{\"topic\": \"y\"}");
            assertTrue(calls.get() > 2, "another question is asked");
            assertEquals(2, room.cache.report().hits());
        }
        calls.set(0);
        try (var room = room(rules + "global_settings: {enable_step_caching: false}\n", counting)) {
            room.run("diamond", "{\"topic\": \"x\"}");
            room.run("diamond", "{\"topic\": \"x\"}");
            assertEquals(4, calls.get());
        }
    }

    @Test
    void theTokenLimitOfACompositionEndsItsCalls() {
        try (var room = room(DIAMOND.replace("CRITICAL", "true") + "    max_tokens_total: 15\n", WorkflowEngineTest::echo)) {
            var run = room.run("diamond", "{\"topic\": \"x\"}");
            assertEquals(StepState.FAILED, run.step("b").orElseThrow().state());
            assertEquals("The run has used its 15 tokens (max_tokens_total).", run.step("b").orElseThrow().reason().orElseThrow());
            assertEquals(RunState.PARTIAL, run.state());
        }
    }

    @Test
    void theExampleRunsWithItsSystemPromptsAndItsOutputTemplate() {
        var systems = Collections.synchronizedList(new ArrayList<String>());
        var templates = ExampleConfiguration.templates();
        try (var room = new EngineRoom(templates, (system, text) -> {
            systems.add(system);
            return "said";
        }).use(ExampleConfiguration.read(ExampleConfiguration.copyTo(folder)))) {
            var run = room.run("session_review", "{\"client_name\": \"Mira\", \"transcript\": \"Coach: Hello.\"}");

            assertEquals(RunState.COMPLETED, run.state(), run.toString());
            assertEquals("Review of the session with Mira\n\nsaid\n\nNext time:\nsaid\n", run.ending().result().orElseThrow());
            assertTrue(systems.getFirst().startsWith("You support a coach"), systems.getFirst());
            assertTrue(systems.getFirst().contains("The client is called Mira."));
        }
    }
}
