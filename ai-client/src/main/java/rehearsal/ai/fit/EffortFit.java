package rehearsal.ai.fit;

import java.util.List;
import java.util.Optional;
import rehearsal.ai.Effort;
import rehearsal.ai.Rewrite;

/** An effort as a model takes it: as asked, or not at all. */
public record EffortFit(Optional<Effort> value, List<Rewrite> rewritten) {

    public EffortFit {
        rewritten = List.copyOf(rewritten);
    }

    public static EffortFit of(Optional<Effort> asked, boolean accepted, String model) {
        return asked.isEmpty() || accepted
                ? new EffortFit(asked, List.of())
                : new EffortFit(Optional.empty(),
                        List.of(new Rewrite("effort " + asked.get().id(), "left out: " + model + " is not known to take one")));
    }
}
