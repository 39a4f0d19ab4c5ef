package rehearsal.trial.suite;

import java.util.Map;
import rehearsal.document.Ordered;
import rehearsal.document.Position;
import rehearsal.turn.ModelChoice;

/**
 * One side of a comparison: the versions, the provider, the model and the settings, exactly.
 *
 * @param versions under the phase of a coach prompt, under the type of any other; what is not named is live
 */
public record SuiteSide(String name, ModelChoice model, Map<String, VersionChoice> versions, Position at) {
    public SuiteSide {
        versions = Ordered.copy(versions);
    }
}
