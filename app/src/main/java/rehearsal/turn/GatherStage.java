package rehearsal.turn;

import java.util.LinkedHashSet;
import rehearsal.turn.context.Gathered;
import rehearsal.turn.context.Gatherer;
import rehearsal.turn.context.GatherInput;
import rehearsal.turn.context.Value;

/** Stage 2: the values of every key that the prompt and its system context declare. */
final class GatherStage {
    private final Gatherer gatherer = new Gatherer();

    Step<PromptWithValues> gather(Selected selected) {
        var request = selected.request();
        var moment = new GatherInput(request.program(), request.state(), request.clientMessage());
        var keys = new LinkedHashSet<String>();
        selected.system().ifPresent(system -> keys.addAll(system.text().contextKeys()));
        keys.addAll(selected.prompt().text().contextKeys());
        var gathered = gatherer.gather(moment, keys, request.overrides().values());
        if (!gathered.missing().isEmpty()) {
            var first = gathered.missing().getFirst();
            var more = gathered.missing().size() - 1;
            return new Step.Stopped<>(TurnFailure.of(Stage.GATHER, TurnFailure.Kind.SOURCE_FAILED,
                    "{" + first.key() + "} has no value. " + first.why() + (more == 0 ? "" : " (" + more + " more keys have none.)"),
                    first.help()));
        }
        return new Step.Done<>(new PromptWithValues(selected, moment, gathered), summary(gathered.values().size(), notEmpty(gathered)));
    }

    private static long notEmpty(Gathered gathered) {
        return gathered.values().stream().filter(value -> value.kind() != Value.Kind.EMPTY).count();
    }

    private static String summary(int values, long notEmpty) {
        return values + " values, " + (values - notEmpty) + " of them empty";
    }
}
