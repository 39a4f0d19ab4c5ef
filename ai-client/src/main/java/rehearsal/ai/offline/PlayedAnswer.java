package rehearsal.ai.offline;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rehearsal.ai.AiEvent;
import rehearsal.ai.AiException;
import rehearsal.ai.AiListener;
import rehearsal.ai.AiReply;
import rehearsal.ai.Chunk;
import rehearsal.ai.StopReason;
import rehearsal.ai.Usage;

/** One answer while it is played: what the listener heard so far, and the reply that comes of it. */
public final class PlayedAnswer {

    private final InstantSource clock;
    private final AiListener listener;
    private final long began;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder reasoning = new StringBuilder();
    private final List<Chunk> chunks = new ArrayList<>();
    private Optional<Usage> usage = Optional.empty();
    private int attempts = 1;

    public PlayedAnswer(InstantSource clock, AiListener listener) {
        this.clock = clock;
        this.listener = listener;
        this.began = clock.millis();
    }

    /** Tells the listener, unless the thread was interrupted meanwhile. */
    public void play(AiEvent event) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("The answer was stopped.");
        }
        switch (event) {
            case AiEvent.Started started -> attempts = started.attempt();
            case AiEvent.Retrying retrying -> attempts = retrying.nextAttempt();
            case AiEvent.Text said -> {
                text.append(said.text());
                chunks.add(new Chunk(clock.millis() - began, said.text()));
            }
            case AiEvent.Reasoning thought -> reasoning.append(thought.text());
            case AiEvent.UsageReported reported -> usage = Optional.of(reported.usage());
            case AiEvent.Waiting _,AiEvent.Finished _ -> {
            }
        }
        listener.on(event);
    }

    /** Plays the end marker. */
    public AiReply finish(StopReason stop) throws InterruptedException {
        play(new AiEvent.Finished(stop));
        return reply(stop);
    }

    public AiReply reply(StopReason stop) {
        var first = chunks.stream().findFirst().map(chunk -> Duration.ofMillis(chunk.atMillis()));
        return new AiReply(text.toString(), reasoning.toString(), stop, usage, attempts, first, Duration.ofMillis(clock.millis() - began),
                chunks);
    }

    /** Fails here, keeping what was said. */
    public AiException failure(AiException.Kind kind, String sentence, Optional<Duration> retryAfter) {
        return new AiException(kind, sentence, text.toString(), attempts, retryAfter.map(wait -> clock.instant().plus(wait)));
    }
}
