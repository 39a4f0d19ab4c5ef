package rehearsal.turn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import rehearsal.ai.Chunk;
import rehearsal.ai.Usage;
import rehearsal.ai.models.Money;
import rehearsal.turn.reply.MessageStream;

/** A reply while it arrives: its raw text, when each piece came, the words that may be shown, and what was counted. */
final class AnswerSoFar {
    private final LongSupplier nanos;
    private final long began;
    private final boolean structured;
    private final MessageStream message = new MessageStream();
    private final StringBuilder raw = new StringBuilder();
    private final StringBuilder reasoning = new StringBuilder();
    private final StringBuilder shown = new StringBuilder();
    private final List<Chunk> chunks = new ArrayList<>();
    private Optional<Usage> usage = Optional.empty();
    private int attempts = 1;

    /** @param structured the reply is an object, of which only the message may be shown */
    AnswerSoFar(LongSupplier nanos, boolean structured) {
        this.nanos = nanos;
        this.began = nanos.getAsLong();
        this.structured = structured;
    }

    /** The words of this piece that may be shown now. */
    String take(String text) {
        raw.append(text);
        chunks.add(new Chunk(Duration.ofNanos(nanos.getAsLong() - began).toMillis(), text));
        var words = structured ? message.feed(text) : text;
        shown.append(words);
        return words;
    }

    void think(String text) {
        reasoning.append(text);
    }

    void count(Usage reported) {
        usage = Optional.of(reported);
    }

    void tryNumber(int attempt) {
        attempts = attempt;
    }

    CharSequence raw() {
        return raw;
    }

    String shown() {
        return shown.toString();
    }

    Optional<Usage> usage() {
        return usage;
    }

    int attempts() {
        return attempts;
    }

    /** What has come, when no more will. {@code instead} holds the words of a reply that came at once, and failed. */
    Answered cutOff(int tries, String instead, Function<Usage, Optional<Money>> price) {
        var came = raw.isEmpty() ? instead : raw.toString();
        var first = chunks.isEmpty() ? Optional.<Duration>empty() : Optional.of(Duration.ofMillis(chunks.getFirst().atMillis()));
        return new Answered(came, reasoning.toString(), Optional.empty(), usage, usage.flatMap(price), tries, first,
                Duration.ofNanos(nanos.getAsLong() - began), chunks);
    }
}
