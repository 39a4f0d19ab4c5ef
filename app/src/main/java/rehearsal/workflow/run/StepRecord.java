package rehearsal.workflow.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A step of a run, in one of its rounds: what went in, what was tried and what came out. */
public record StepRecord(String step, StepState state, int round, Map<String, String> inputs, List<Attempt> attempts,
        Optional<Result> result,
        Optional<String> reason, Optional<Instant> startedAt, Optional<Instant> endedAt) {

    public StepRecord {
        inputs = Map.copyOf(inputs);
        attempts = List.copyOf(attempts);
    }

    /** One try. No failure: it worked. */
    public record Attempt(int number, String template, int version, long millis, Optional<String> failure) {
    }

    /** What a step produced. Cached: it was known from before. Fallback: the template that was rendered in place of the step's own. */
    public record Result(String variable, String text, String rendered, boolean cached, Optional<String> fallback, Optional<Asked> asked) {
    }

    /** The call behind a result. What the provider didn't report is unknown. */
    public record Asked(String provider, String model, Optional<Long> tokensIn, Optional<Long> tokensOut, Optional<Long> costMicros) {
    }

    static StepRecord pending(String step, int round) {
        return new StepRecord(step, StepState.PENDING, round, Map.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    StepRecord started(Map<String, String> given, Instant at) {
        return new StepRecord(step, StepState.RUNNING, round, given, attempts, Optional.empty(), Optional.empty(), Optional.of(at),
                Optional.empty());
    }

    StepRecord with(Attempt attempt, StepState now) {
        var all = new ArrayList<>(attempts);
        all.add(attempt);
        return new StepRecord(step, now, round, inputs, all, result, attempt.failure(), startedAt, endedAt);
    }

    StepRecord completed(Result made, Instant at) {
        return new StepRecord(step, StepState.COMPLETED, round, inputs, attempts, Optional.of(made),
                reason.filter(_ -> made.fallback().isPresent()),
                startedAt, Optional.of(at));
    }

    StepRecord ended(StepState how, String why, Instant at) {
        return new StepRecord(step, how, round, inputs, attempts, Optional.empty(), Optional.of(why), startedAt, Optional.of(at));
    }

    public Optional<String> output() {
        return result.map(Result::text);
    }
}
