package rehearsal.workflow.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.store.Store;
import rehearsal.store.db.StoreLocation;
import rehearsal.workflow.config.ExampleConfiguration;
import rehearsal.workflow.template.TemplateSource;

/** Runs on disk: what is kept, going on after a crash, running a step again, cancelling from elsewhere. */
class StoredRunsTest {
    private static final TemplateSource SOURCE = TemplateSource
            .of(List.of(ExampleConfiguration.template("topic", "About {topic}.", "topic"),
                    ExampleConfiguration.template("left", "Left of {first}", "first"),
                    ExampleConfiguration.template("right", "Right of {first}", "first"),
                    ExampleConfiguration.template("join", "{l} and {r}", "l", "r")));
    private static final String CHAIN = """
            compositions:
              chain:
                workflow_steps:
                  - {step: a, template: topic, required_context: [topic], output_variable: first, ask_model: true, critical: true}
                  - {step: b, template: left, input_variables: [first], output_variable: l, dependencies: [a], ask_model: true}
                  - {step: c, template: right, input_variables: [first], output_variable: r, dependencies: [b], ask_model: true}
                  - {step: d, template: join, input_variables: [l, r], output_variable: both, dependencies: [c], ask_model: true}
            global_settings: {retry_policy: {max_retries: 0}}
            """;

    @TempDir
    Path folder;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    private Store store() {
        return Store.open(StoreLocation.embedded(folder.resolve("data")), Clock.systemUTC());
    }

    private EngineRoom room() {
        return new EngineRoom(SOURCE, (system, text) -> {
            asked.add(text);
            return "[" + text + "]";
        }).rules(folder, SOURCE, CHAIN);
    }

    private static RunRequest request(String id) {
        return RunRequest.of(id, "chain", EngineRoom.object("{\"topic\": \"bikes\"}"), EngineRoom.MODEL);
    }

    @Test
    void everythingOfARunIsKeptAndReadBack() {
        try (var room = room()) {
            RunRecord run;
            try (var store = store()) {
                var journal = new StoredJournal(store.workflowRuns(), "p", Clock.systemUTC());
                run = room.engine(journal).run(request("analysis_001"), RunListener.nobody());
                assertThrows(RunRefused.class, () -> room.engine(journal).run(request("analysis_001"), RunListener.nobody()));
            }
            try (var store = store()) {
                var journal = new StoredJournal(store.workflowRuns(), "p", Clock.systemUTC());
                assertEquals(Optional.of(run), room.engine(journal).status("analysis_001"));
                assertEquals(List.of("analysis_001"), journal.newest(5).stream().map(RunRecord::id).toList());
                var step = run.step("b").orElseThrow();
                assertEquals(Map.of("first", "[About bikes.]"), step.inputs());
                assertEquals("Left of [About bikes.]", step.result().orElseThrow().rendered());
                assertEquals(1, step.attempts().size());
            }
        }
    }

    @Test
    void afterACrashTheRunGoesOnWithoutAskingAModelTwice() {
        try (var room = room(); var store = store()) {
            var stored = new StoredJournal(store.workflowRuns(), "p", Clock.systemUTC());
            var left = new AtomicInteger(4);
            assertThrows(IllegalStateException.class,
                    () -> room.engine(new DyingJournal(stored, left)).run(request("r"), RunListener.nobody()));
            var before = List.copyOf(asked);
            assertTrue(before.contains("About bikes.") && before.size() < 4, before.toString());
            assertTrue(
                    String.valueOf(assertThrows(RunRefused.class, () -> room.engine(stored).resume("r", RunListener.nobody())).sentence())
                            .contains("still running"),
                    "somebody else may still run it");

            var later = new StoredJournal(store.workflowRuns(), "p", Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1)));
            assertEquals(RunState.INTERRUPTED, later.find("r").orElseThrow().run().state());
            var run = room.engine(later).resume("r", RunListener.nobody());

            assertEquals(RunState.COMPLETED, run.state());
            assertEquals(1, asked.stream().filter("About bikes."::equals).count(), asked.toString());
            assertEquals("[[Left of [About bikes.]] and [Right of [About bikes.]]]", run.outputs().get("both"));
        }
    }

    @Test
    void oneStepRunsAgainWithAnEditedInputAndEverythingAfterIt() {
        try (var room = room(); var store = store()) {
            var journal = new StoredJournal(store.workflowRuns(), "p", Clock.systemUTC());
            room.engine(journal).run(request("r"), RunListener.nobody());
            asked.clear();

            var run = room.engine(journal).rerun("r", "c", Map.of("first", "boats"), RunListener.nobody());

            assertEquals(List.of("Right of boats", "[Left of [About bikes.]] and [Right of boats]"), asked);
            assertEquals(RunState.COMPLETED, run.state());
            assertEquals(List.of(1, 1, 2, 2), run.steps().stream().map(StepRecord::round).toList());
            assertEquals(List.of("[Right of [About bikes.]]", "[Right of boats]"), journal.rounds("r").stream()
                    .filter(step -> step.step().equals("c")).map(step -> step.output().orElseThrow()).toList(), "the round before is kept");
            assertTrue(
                    String.valueOf(assertThrows(RunRefused.class,
                            () -> room.engine(journal).rerun("r", "c", Map.of("frist", "x"), RunListener.nobody())).sentence())
                            .contains("It has: first"));
            assertThrows(RunRefused.class, () -> room.engine(journal).rerun("r", "z", Map.of(), RunListener.nobody()));
        }
    }

    @Test
    void aRunIsCancelledFromElsewhere() throws Exception {
        var began = new CountDownLatch(1);
        try (var store = store();
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                var room = new EngineRoom(SOURCE, (system, text) -> {
                    began.countDown();
                    new CountDownLatch(1).await();
                    return "never";
                }).rules(folder, SOURCE, CHAIN + "  \n")) {
            var journal = new StoredJournal(store.workflowRuns(), "p", Clock.systemUTC());
            var running = threads.submit(() -> room.engine(journal).run(request("r"), RunListener.nobody()));
            began.await();
            assertTrue(journal.askToCancel("r"));

            var run = running.get();

            assertEquals(RunState.CANCELLED, run.state());
            assertEquals("The run was cancelled.", run.step("a").orElseThrow().reason().orElseThrow());
            assertEquals(RunState.CANCELLED, journal.find("r").orElseThrow().run().state());
        }
    }

    /** A journal whose program dies after some writes. */
    private record DyingJournal(RunJournal real, AtomicInteger left) implements RunJournal {
        @Override
        public boolean begin(RunPlan plan) {
            return real.begin(plan);
        }

        @Override
        public boolean claim(String runId) {
            return real.claim(runId);
        }

        @Override
        public void step(String runId, StepRecord step, boolean asks) {
            if (left.getAndDecrement() <= 0) {
                throw new IllegalStateException("The program is gone.");
            }
            real.step(runId, step, asks);
        }

        @Override
        public void finish(RunPlan plan, RunRecord run) {
            real.finish(plan, run);
        }

        @Override
        public boolean beat(String runId) {
            return real.beat(runId);
        }

        @Override
        public Optional<Kept> find(String runId) {
            return real.find(runId);
        }
    }
}
