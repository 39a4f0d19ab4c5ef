package rehearsal.ai.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import rehearsal.ai.AiEvent;
import rehearsal.ai.AiException.Kind;
import rehearsal.ai.AiListener;
import rehearsal.ai.AiReply;
import rehearsal.ai.Chunk;
import rehearsal.ai.StopReason;
import rehearsal.ai.Usage;

/** Collects one answer as it comes in and tells the listener. */
final class StreamedAnswer implements AnswerSink {

    private final AiListener listener;
    private final LongSupplier nanosSinceBegin;
    private final long mostCharacters;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder reasoning = new StringBuilder();
    private final List<Chunk> chunks = new ArrayList<>();
    private Optional<Usage> usage = Optional.empty();
    private Optional<StopReason> stop = Optional.empty();
    private Optional<ServerFailure> failure = Optional.empty();
    private boolean complete;

    StreamedAnswer(AiListener listener, LongSupplier nanosSinceBegin, long mostCharacters) {
        this.listener = listener;
        this.nanosSinceBegin = nanosSinceBegin;
        this.mostCharacters = mostCharacters;
    }

    @Override
    public void text(String piece) {
        if (piece.isEmpty()) {
            return;
        }
        text.append(piece);
        chunks.add(new Chunk(nanosSinceBegin.getAsLong() / 1_000_000, piece));
        listener.on(new AiEvent.Text(piece));
        bound();
    }

    @Override
    public void reasoning(String piece) {
        if (piece.isEmpty()) {
            return;
        }
        reasoning.append(piece);
        listener.on(new AiEvent.Reasoning(piece));
        bound();
    }

    @Override
    public void usage(Usage reported) {
        // Some servers repeat it with every piece of text.
        if (!usage.equals(Optional.of(reported))) {
            usage = Optional.of(reported);
            listener.on(new AiEvent.UsageReported(reported));
        }
    }

    @Override
    public void stopped(StopReason reason) {
        stop = Optional.of(reason);
    }

    @Override
    public void complete() {
        complete = true;
    }

    @Override
    public void failed(ServerFailure why) {
        if (failure.isEmpty()) {
            failure = Optional.of(why);
        }
    }

    void forgiveLast() {
        failure = Optional.empty();
    }

    /** Nothing that could still come would change the outcome. */
    boolean settled() {
        return complete || failure.isPresent();
    }

    Optional<ServerFailure> failure() {
        return failure;
    }

    boolean isComplete() {
        return complete && failure.isEmpty();
    }

    /** A call that has shown something to a person cannot be sent again without showing it twice. */
    boolean hasStreamed() {
        return !text.isEmpty() || !reasoning.isEmpty();
    }

    String partial() {
        return text.toString();
    }

    AiReply reply(int attempts) {
        var reason = stop.orElse(StopReason.OTHER);
        listener.on(new AiEvent.Finished(reason));
        var first = chunks.isEmpty() ? Optional.<Duration>empty() : Optional.of(Duration.ofMillis(chunks.getFirst().atMillis()));
        return new AiReply(text.toString(), reasoning.toString(), reason, usage, attempts, first,
                Duration.ofNanos(nanosSinceBegin.getAsLong()), chunks);
    }

    private void bound() {
        if (text.length() + (long) reasoning.length() > mostCharacters) {
            failed(new ServerFailure(Kind.MALFORMED, "its answer is longer than " + mostCharacters + " characters"));
        }
    }
}
