package rehearsal.ai.offline;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import rehearsal.ai.WireRequest;

/** An answer that was written beforehand. With a condition it answers every request that fits; without one it is played once, in its turn. */
public record ScriptedReply(Optional<Predicate<WireRequest>> when, List<ScriptedStep> beats) {

    public ScriptedReply {
        beats = List.copyOf(beats);
    }

    public static ScriptedReply of(ScriptedStep... beats) {
        return new ScriptedReply(Optional.empty(), List.of(beats));
    }

    public static ScriptedReply text(String text) {
        return of(new ScriptedStep.Say(text));
    }

    public ScriptedReply when(Predicate<WireRequest> fits) {
        return new ScriptedReply(Optional.of(fits), beats);
    }

    boolean fits(WireRequest request) {
        return when.filter(condition -> condition.test(request)).isPresent();
    }
}
