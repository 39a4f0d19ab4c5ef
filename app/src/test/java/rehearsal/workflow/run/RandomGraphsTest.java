package rehearsal.workflow.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.ai.AiException;
import rehearsal.workflow.config.ExampleConfiguration;
import rehearsal.workflow.template.TemplateSource;

/** Random graphs with random failures and cancellations. A failing round prints its seed; -Dseed= runs it again. */
class RandomGraphsTest {
    private static final int ROUNDS = 300;
    private static final int MOST_STEPS = 12;
    private static final TemplateSource TEMPLATES = TemplateSource.of(IntStream.range(0, MOST_STEPS)
            .mapToObj(place -> ExampleConfiguration.template("t" + place, "s" + place)).toList());

    @TempDir
    Path folder;

    /** A graph and what its steps do: how often each fails before it works, and when the run is cancelled (never: -1). */
    private record Round(List<Set<Integer>> dependencies, List<Boolean> critical, List<Boolean> alone, List<Integer> failures, int retries,
            int limit, int cancelAfter) {

        static Round of(Random random) {
            var size = 1 + random.nextInt(MOST_STEPS);
            var dependencies = new ArrayList<Set<Integer>>();
            var critical = new ArrayList<Boolean>();
            var alone = new ArrayList<Boolean>();
            var failures = new ArrayList<Integer>();
            for (var place = 0; place < size; place++) {
                var own = new HashSet<Integer>();
                for (var before = 0; before < place; before++) {
                    if (random.nextInt(4) == 0) {
                        own.add(before);
                    }
                }
                dependencies.add(own);
                critical.add(random.nextInt(6) == 0);
                alone.add(random.nextInt(8) == 0);
                failures.add(random.nextInt(3) == 0 ? random.nextInt(4) : 0);
            }
            return new Round(dependencies, critical, alone, failures, random.nextInt(3), 1 + random.nextInt(4),
                    random.nextInt(4) == 0 ? random.nextInt(size) : -1);
        }

        String rules() {
            var text = new StringBuilder("compositions:\n  graph:\n    workflow_steps:\n");
            for (var place = 0; place < dependencies.size(); place++) {
                text.append("      - {step: s").append(place).append(", template: t").append(place).append(", output_variable: o")
                        .append(place)
                        .append(", ask_model: true, critical: ").append(critical.get(place)).append(", parallel_execution: ")
                        .append(!alone.get(place)).append(", dependencies: [")
                        .append(dependencies.get(place).stream().map(each -> "s" + each).collect(Collectors.joining(", "))).append("]}\n");
            }
            return text + "global_settings: {max_parallel_steps: " + limit + ", retry_policy: {max_retries: " + retries
                    + ", retry_delay_seconds: 0}}\n";
        }

        /** What each step comes to when nothing is cancelled and nothing stops the run. */
        Map<Integer, StepState> expected() {
            var states = new HashMap<Integer, StepState>();
            for (var place = 0; place < dependencies.size(); place++) {
                var reachable = dependencies.get(place).stream().allMatch(each -> states.get(each) == StepState.COMPLETED);
                states.put(place, !reachable
                        ? StepState.SKIPPED
                        : failures.get(place) > retries ? StepState.FAILED : StepState.COMPLETED);
            }
            return states;
        }

        RunState outcome() {
            var states = expected();
            var stopped = IntStream.range(0, dependencies.size())
                    .anyMatch(place -> critical.get(place) && states.get(place) != StepState.COMPLETED);
            if (stopped || !states.containsValue(StepState.COMPLETED)) {
                return RunState.FAILED;
            }
            return states.values().stream().allMatch(StepState.COMPLETED::equals) ? RunState.COMPLETED : RunState.PARTIAL;
        }
    }

    /** What happened while it ran. */
    private static final class Watch {
        final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
        final Map<String, AtomicInteger> atOnce = new ConcurrentHashMap<>();
        final Set<String> answered = ConcurrentHashMap.newKeySet();
        final Set<String> wrong = ConcurrentHashMap.newKeySet();
        final AtomicInteger running = new AtomicInteger();
        final AtomicInteger finished = new AtomicInteger();
    }

    @Test
    void anyGraphRunsInOrderWithinItsLimitAndTellsTheTruth() throws InterruptedException {
        var given = System.getProperty("seed");
        var first = given == null ? new Random().nextLong() : Long.parseLong(given);
        for (var round = 0; round < (given == null ? ROUNDS : 1); round++) {
            var seed = first + round;
            // A thread of its own: a cancellation that comes after the end of its round must not reach the next one.
            var failed = new CopyOnWriteArrayList<Throwable>();
            var own = Thread.ofVirtual().unstarted(() -> round(new Random(seed)));
            own.setUncaughtExceptionHandler((thread, problem) -> failed.add(problem));
            own.start();
            own.join();
            for (var problem : failed) {
                throw new AssertionError("seed " + seed + " (run it again with -Dseed=" + seed + "): " + problem.getMessage(), problem);
            }
        }
    }

    private void round(Random random) {
        var round = Round.of(random);
        var watch = new Watch();
        var caller = Thread.currentThread();
        try (var room = new EngineRoom(TEMPLATES, (system, text) -> call(round, watch, text, caller)).rules(folder, TEMPLATES,
                round.rules())) {
            var run = room.run("graph", "{}");
            Thread.interrupted();
            assertEquals(Set.of(), watch.wrong, round.toString());
            run.steps().forEach(step -> checkStep(step, round, watch, run.state() == RunState.CANCELLED));
            if (round.cancelAfter() < 0) {
                assertEquals(round.outcome(), run.state(), round + "\n" + run);
            } else {
                assertTrue(run.state() == RunState.CANCELLED || run.state() == round.outcome(), round + "\n" + run);
            }
            if (run.state() == RunState.COMPLETED) {
                assertTrue(run.steps().stream().allMatch(step -> step.state() == StepState.COMPLETED), run.toString());
            }
        }
    }

    private static String call(Round round, Watch watch, String text, Thread caller) throws AiException {
        var place = Integer.parseInt(text.substring(1));
        var number = watch.calls.computeIfAbsent(text, _ -> new AtomicInteger()).incrementAndGet();
        var own = watch.atOnce.computeIfAbsent(text, _ -> new AtomicInteger());
        var together = watch.running.incrementAndGet();
        if (own.incrementAndGet() > 1) {
            watch.wrong.add(text + " ran twice at the same time");
        }
        if (together > round.limit() || round.alone().get(place) && together > 1) {
            watch.wrong.add(together + " ran together, " + text + " among them");
        }
        round.dependencies().get(place).stream().filter(each -> !watch.answered.contains("s" + each))
                .forEach(each -> watch.wrong.add(text + " began before s" + each));
        LockSupport.parkNanos((place * 37 % 5) * 40_000L);
        own.decrementAndGet();
        watch.running.decrementAndGet();
        if (watch.finished.getAndIncrement() == round.cancelAfter()) {
            caller.interrupt();
        }
        if (number <= round.failures().get(place)) {
            throw new AiException(AiException.Kind.SERVER, "Failure " + number);
        }
        watch.answered.add(text);
        return "done " + place;
    }

    private static void checkStep(StepRecord step, Round round, Watch watch, boolean cancelled) {
        var place = Integer.parseInt(step.step().substring(1));
        var calls = watch.calls.getOrDefault(step.step(), new AtomicInteger()).get();
        assertTrue(calls <= round.retries() + 1, step + " was called " + calls + " times");
        assertTrue(step.state().isOver(), step.toString());
        if (step.state() == StepState.COMPLETED) {
            assertEquals("done " + place, step.output().orElseThrow());
            assertEquals(calls, step.attempts().size(), step.toString());
            assertEquals(StepState.COMPLETED, round.expected().get(place), step.toString());
        }
        if (step.state() == StepState.FAILED && !cancelled) {
            assertEquals(StepState.FAILED, round.expected().get(place), step.toString());
            assertEquals(round.retries() + 1, step.attempts().size(), step.toString());
        }
    }
}
