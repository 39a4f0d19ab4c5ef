package rehearsal.ai;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A complete answer: its end marker was seen. */
public record AiReply(String text, String reasoning, StopReason stop, Optional<Usage> usage, int attempts,
        Optional<Duration> firstText, Duration total, List<Chunk> chunks) {

    public AiReply {
        chunks = List.copyOf(chunks);
    }
}
