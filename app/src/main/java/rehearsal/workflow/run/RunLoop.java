package rehearsal.workflow.run;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.LoggerFactory;
import rehearsal.workflow.config.WorkflowStep;
import rehearsal.workflow.run.StepRecord.Attempt;

/**
 * One run from its first step to its end. All decisions are made on the thread that called; steps work on the executor and only report.
 * A step that ignores its time limit is given up: it is over for the run, whatever its thread goes on to do.
 */
final class RunLoop {
    private static final long BETWEEN_BEATS_MILLIS = 250;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final RunPlan plan;
    private final RunSteps steps;
    private final StepWork work;
    private final RunJournal journal;
    private final ExecutorService threads;
    private final Clock clock;
    private final LinkedBlockingQueue<Report> reports = new LinkedBlockingQueue<>();
    private final Map<String, Attempts> running = new HashMap<>();
    private Optional<String> stopping = Optional.empty();
    private boolean cancelled;

    /** What an attempt came to. */
    private sealed interface Report {
        String step();

        record Tried(String step, Attempt attempt, boolean again) implements Report {
        }

        record Over(String step, Optional<StepWork.Worked> worked, long millis, String why) implements Report {
        }
    }

    RunLoop(RunPlan plan, RunSteps steps, StepWork work, RunJournal journal, ExecutorService threads, Clock clock) {
        this.plan = plan;
        this.steps = steps;
        this.work = work;
        this.journal = journal;
        this.threads = threads;
        this.clock = clock;
    }

    /** Runs every step that can be run. True: it was cancelled. */
    boolean run() {
        var beatAt = System.nanoTime();
        while (goesOn()) {
            try {
                var report = Optional.ofNullable(reports.poll(BETWEEN_BEATS_MILLIS, TimeUnit.MILLISECONDS));
                report.ifPresent(this::take);
                if (System.nanoTime() - beatAt > TimeUnit.MILLISECONDS.toNanos(BETWEEN_BEATS_MILLIS)) {
                    beatAt = System.nanoTime();
                    cancelled |= journal.beat(plan.runId());
                }
            } catch (InterruptedException stopped) {
                cancelled = true;
            }
        }
        running.values().forEach(Attempts::stop);
        steps.leaveOut(stopping.orElse(cancelled ? "The run was cancelled." : "It could not be reached."));
        return cancelled;
    }

    private boolean goesOn() {
        if (cancelled || stopping.isPresent()) {
            return false;
        }
        steps.skipUnreachable();
        stopping = steps.reasonToStop();
        if (stopping.isPresent()) {
            return false;
        }
        for (var step : steps.startable(running.keySet())) {
            start(step);
        }
        return !running.isEmpty();
    }

    private void start(WorkflowStep step) {
        var call = steps.start(step);
        if (call.isEmpty()) {
            return;
        }
        var name = step.name();
        var attempts = new Attempts(name, call.get(), limit(step));
        running.put(name, attempts);
        Failsafe.with(retries(attempts)).with(threads).getStageAsync(attempts::next)
                .whenComplete((worked, failure) -> reports.add(new Report.Over(name, Optional.ofNullable(worked), attempts.millis(),
                        failure == null ? "" : reason(step, failure))));
    }

    private Duration limit(WorkflowStep step) {
        return step.care().timeout().orElse(plan.rules().steps().timeout());
    }

    private RetryPolicy<StepWork.Worked> retries(Attempts attempts) {
        var wanted = plan.rules().retries();
        var policy = RetryPolicy.<StepWork.Worked>builder().withMaxRetries(wanted.most())
                .handleIf(RunLoop::mayWorkAgain)
                .onFailedAttempt(event -> attempts.failed(Optional.ofNullable(event.getLastException()), event.getAttemptCount()));
        if (!wanted.delay().isZero() && wanted.exponential()) {
            policy.withBackoff(wanted.delay(),
                    LONGEST_PAUSE.compareTo(wanted.delay()) > 0 ? LONGEST_PAUSE : wanted.delay().multipliedBy(2));
        } else if (!wanted.delay().isZero()) {
            policy.withDelay(wanted.delay());
        }
        return policy.build();
    }

    private static boolean mayWorkAgain(Throwable failure) {
        return switch (failure) {
            case CompletionException wrapped when wrapped.getCause() != null -> mayWorkAgain(wrapped.getCause());
            case StepFailed failed -> failed.mayWorkAgain();
            case TimeoutException _ -> true;
            case InterruptedException _,CancellationException _,RejectedExecutionException _,Error _ -> false;
            default -> true;
        };
    }

    private String reason(WorkflowStep step, Throwable failure) {
        return switch (failure) {
            case CompletionException wrapped when wrapped.getCause() != null -> reason(step, wrapped.getCause());
            case StepFailed failed -> failed.sentence();
            case TimeoutException _ -> "It took longer than " + inWords(limit(step)) + ".";
            case InterruptedException _,CancellationException _,RejectedExecutionException _ -> "It was cancelled.";
            default -> {
                LoggerFactory.getLogger(RunLoop.class).error("A step broke", failure);
                yield "The step broke: " + failure.getClass().getSimpleName()
                        + (failure.getMessage() == null ? "" : " (" + failure.getMessage() + ")") + ".";
            }
        };
    }

    private static String inWords(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }

    private void take(Report report) {
        switch (report) {
            case Report.Tried tried -> steps.tried(tried.step(), tried.attempt(), tried.again());
            case Report.Over over -> {
                running.remove(over.step());
                over.worked().ifPresentOrElse(worked -> steps.completed(over.step(), worked, over.millis()),
                        () -> steps.failed(over.step(), over.why(),
                                name -> fallback(over.step(), name)));
            }
        }
    }

    private Optional<StepWork.Worked> fallback(String step, String template) {
        try {
            return Optional.of(work.fallback(steps.call(step), template));
        } catch (StepFailed alsoFailed) {
            return Optional.empty();
        }
    }

    /**
     * The attempts of one step. They never overlap: the next begins when the one before is over or given up. A time limit that a thread
     * doesn't hear of still ends the attempt, which is why the limit isn't left to the thread.
     */
    private final class Attempts {
        private final String step;
        private final StepWork.Call call;
        private final Duration limit;
        private volatile long began;
        private volatile boolean stopped;
        private volatile CompletableFuture<StepWork.Worked> current = new CompletableFuture<>();

        Attempts(String step, StepWork.Call call, Duration limit) {
            this.step = step;
            this.call = call;
            this.limit = limit;
        }

        CompletableFuture<StepWork.Worked> next() {
            began = clock.millis();
            var done = new CompletableFuture<StepWork.Worked>();
            current = done;
            if (stopped) {
                done.cancel(true);
                return done;
            }
            var task = threads.submit(() -> tryOnce(done));
            done.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).whenComplete((_, failure) -> {
                if (failure instanceof TimeoutException || failure instanceof CancellationException) {
                    task.cancel(true);
                }
            });
            if (stopped) {
                done.cancel(true);
            }
            return done;
        }

        private void tryOnce(CompletableFuture<StepWork.Worked> done) {
            try {
                done.complete(work.attempt(call));
            } catch (StepFailed | InterruptedException | RuntimeException | Error failed) {
                done.completeExceptionally(failed);
            }
        }

        void stop() {
            stopped = true;
            current.cancel(true);
        }

        long millis() {
            return clock.millis() - began;
        }

        void failed(Optional<Throwable> failure, int number) {
            var found = steps.definition(step);
            var why = failure.map(each -> reason(found, each)).orElse("It failed.");
            var again = number <= plan.rules().retries().most() && failure.filter(RunLoop::mayWorkAgain).isPresent();
            reports.add(new Report.Tried(step, new Attempt(0, found.templateName(), 0, millis(), Optional.of(why)), again));
        }
    }
}
