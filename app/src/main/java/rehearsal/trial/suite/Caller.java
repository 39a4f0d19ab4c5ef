package rehearsal.trial.suite;

import java.util.Optional;
import rehearsal.turn.ModelChoice;

/**
 * A model that is asked besides the sides' own: it plays the client, or judges. Never somebody's default: the suite names it.
 *
 * @param rubric the name or the words of a judge's rubric
 */
public record Caller(ModelChoice model, Optional<String> rubric) {
}
