package rehearsal.turn;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import rehearsal.ai.AiReply;
import rehearsal.ai.Chunk;
import rehearsal.ai.StopReason;
import rehearsal.ai.Usage;
import rehearsal.ai.models.Money;

/**
 * The raw reply, whole or as far as it came. No stop reason: it was cut off, or written by hand. No usage: the provider reported none.
 */
public record Answered(String raw, String reasoning, Optional<StopReason> stop, Optional<Usage> usage, Optional<Money> cost, int attempts,
        Optional<Duration> firstText, Duration total, List<Chunk> chunks) {
    public Answered {
        chunks = List.copyOf(chunks);
    }

    /** The model stopped at the output limit, in the middle of what it wanted to say. */
    public boolean atLimit() {
        return stop.filter(StopReason.MAX_TOKENS::equals).isPresent();
    }

    static Answered of(AiReply reply, Optional<Money> cost) {
        return new Answered(reply.text(), reply.reasoning(), Optional.of(reply.stop()), reply.usage(), cost, reply.attempts(),
                reply.firstText(), reply.total(), reply.chunks());
    }

    static Answered byHand(String raw) {
        return new Answered(raw, "", Optional.empty(), Optional.empty(), Optional.empty(), 0, Optional.empty(), Duration.ZERO,
                List.of());
    }
}
