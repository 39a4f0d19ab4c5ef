package rehearsal.workflow.run;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run as far as it has come. Notices say what a person should know besides; the result is the output template's text. */
public record RunRecord(String id, String composition, Optional<String> service, RunState state, List<StepRecord> steps, Ending ending,
        Instant startedAt, Optional<Instant> endedAt) {

    public RunRecord {
        steps = List.copyOf(steps);
    }

    /** What a run ended with. */
    public record Ending(Optional<String> result, List<String> notices) {
        public Ending {
            notices = List.copyOf(notices);
        }

        static Ending none() {
            return new Ending(Optional.empty(), List.of());
        }
    }

    /** The variables that steps wrote, in the order of the steps. */
    public Map<String, String> outputs() {
        var outputs = new LinkedHashMap<String, String>();
        steps.forEach(step -> step.result().ifPresent(result -> outputs.put(result.variable(), result.text())));
        return outputs;
    }

    public Optional<StepRecord> step(String name) {
        return steps.stream().filter(each -> each.step().equals(name)).findFirst();
    }

    /** Steps that are over, of all. */
    public long finishedSteps() {
        return steps.stream().filter(step -> step.state().isOver()).count();
    }

    /** The result where there is one, else what the last step wrote. */
    public Optional<String> text() {
        return ending.result().or(() -> outputs().values().stream().reduce((_, last) -> last));
    }
}
