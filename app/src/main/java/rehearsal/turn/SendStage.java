package rehearsal.turn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.LoggerFactory;
import rehearsal.ai.AiEvent;
import rehearsal.ai.AiException;
import rehearsal.ai.AiReply;
import rehearsal.ai.Chunk;
import rehearsal.ai.Usage;
import rehearsal.ai.models.Money;
import rehearsal.store.db.StoreException;
import rehearsal.turn.reply.MessageStream;

/** Asks the provider, shows the words as they come and keeps what has come a few times a second. */
final class SendStage {
    private static final long BETWEEN_SAVES = Duration.ofMillis(250).toNanos();

    private final RunningTurn turn;
    private final TurnJournal journal;
    private final TurnListener listener;
    private final Pricing pricing;
    private final LongSupplier nanos;
    private final MessageStream message = new MessageStream();
    private final StringBuilder raw = new StringBuilder();
    private final StringBuilder reasoning = new StringBuilder();
    private final StringBuilder shown = new StringBuilder();
    private final List<Chunk> chunks = new ArrayList<>();
    private Optional<Usage> usage = Optional.empty();
    private int attempts = 1;
    private long began;
    private long savedAt;

    SendStage(RunningTurn turn, TurnJournal journal, TurnListener listener, Pricing pricing, LongSupplier nanos) {
        this.turn = turn;
        this.journal = journal;
        this.listener = listener;
        this.pricing = pricing;
        this.nanos = nanos;
    }

    Step<Prepared> send(Prepared prepared) {
        var byHand = prepared.request().overrides().reply();
        if (byHand.isPresent()) {
            turn.answeredWith(Answered.byHand(byHand.get()), "");
            return new Step.Done<>(prepared, "nobody was asked: the reply was written by hand");
        }
        began = nanos.getAsLong();
        savedAt = began;
        try {
            var reply = prepared.client().send(prepared.wire(), event -> hear(event, prepared));
            // A cancel that comes after the last word comes too late; left standing, it would break the next save.
            Thread.interrupted();
            turn.answeredWith(Answered.of(reply, cost(prepared, reply.usage())), shown.toString());
            return new Step.Done<>(prepared, summary(reply));
        } catch (AiException failed) {
            Thread.interrupted();
            return failed.kind() == AiException.Kind.CANCELLED ? interrupted(prepared) : failed(prepared, failed);
        } catch (InterruptedException stopped) {
            return interrupted(prepared);
        } catch (RuntimeException broken) {
            return broken(prepared, broken);
        }
    }

    private void hear(AiEvent event, Prepared prepared) {
        switch (event) {
            case AiEvent.Started started -> attempts = started.attempt();
            case AiEvent.Retrying retrying -> listener.on(new TurnEvent.Retrying(retrying.nextAttempt(), retrying.pause(), retrying.why()));
            case AiEvent.Text text -> words(text.text(), prepared);
            case AiEvent.Reasoning thought -> {
                reasoning.append(thought.text());
                listener.on(new TurnEvent.Reasoning(thought.text()));
            }
            case AiEvent.UsageReported reported -> {
                usage = Optional.of(reported.usage());
                listener.on(new TurnEvent.UsageReported(reported.usage()));
            }
            case AiEvent.Finished finished -> {
            }
        }
    }

    private void words(String text, Prepared prepared) {
        raw.append(text);
        chunks.add(new Chunk(Duration.ofNanos(nanos.getAsLong() - began).toMillis(), text));
        var words = prepared.answer().isPresent() ? message.feed(text) : text;
        if (!words.isEmpty()) {
            shown.append(words);
            listener.on(new TurnEvent.Token(words));
        }
        keep();
    }

    private void keep() {
        var now = nanos.getAsLong();
        if (now - savedAt < BETWEEN_SAVES) {
            return;
        }
        savedAt = now;
        try {
            journal.partial(raw);
        } catch (StoreException unsaved) {
            // The reply is worth more than its half; the last save tells whether the disk is still there.
            savedAt = now + 20 * BETWEEN_SAVES;
        }
    }

    private Step<Prepared> failed(Prepared prepared, AiException failed) {
        keepWhatCame(prepared, failed.attempts(), failed.partial());
        return new Step.Stopped<>(
                new TurnFailure(Stage.SEND, TurnFailure.Kind.PROVIDER_FAILED, Optional.of(failed.kind()), failed.sentence(),
                        FailureAdvice.help(failed.kind()), failed.retryAt()));
    }

    private Step<Prepared> interrupted(Prepared prepared) {
        keepWhatCame(prepared, attempts, "");
        return new Step.Stopped<>(new TurnFailure(Stage.SEND, TurnFailure.Kind.INTERRUPTED, Optional.of(AiException.Kind.CANCELLED),
                "The turn was stopped.", "Run it again, or go on from the turn before.", Optional.empty()));
    }

    private void keepWhatCame(Prepared prepared, int tries, String partial) {
        var came = raw.isEmpty() ? partial : raw.toString();
        var first = chunks.isEmpty() ? Optional.<Duration>empty() : Optional.of(Duration.ofMillis(chunks.getFirst().atMillis()));
        var total = Duration.ofNanos(nanos.getAsLong() - began);
        turn.answeredWith(
                new Answered(came, reasoning.toString(), Optional.empty(), usage, cost(prepared, usage), tries, first, total, chunks),
                shown.toString());
    }

    /** A defect of a client, or of whoever listens, ends the turn like any other failure: nothing that came is lost. */
    private Step<Prepared> broken(Prepared prepared, RuntimeException broken) {
        LoggerFactory.getLogger(SendStage.class).error("A turn broke while the reply came", broken);
        keepWhatCame(prepared, attempts, "");
        return new Step.Stopped<>(TurnFailure.of(Stage.SEND, TurnFailure.Kind.BROKEN, "Rehearsal itself failed while the reply came.",
                "Run the turn again; what came is kept. If it happens again, the log says where."));
    }

    private Optional<Money> cost(Prepared prepared, Optional<Usage> reported) {
        return reported.flatMap(tokens -> pricing.cost(prepared.wire().provider(), prepared.wire().model(), tokens));
    }

    private static String summary(AiReply reply) {
        var tokens = reply.usage().map(used -> used.input() + " tokens in, " + used.output() + " out").orElse("tokens not reported");
        return reply.text().length() + " characters, " + tokens + (reply.attempts() > 1 ? ", " + reply.attempts() + " attempts" : "");
    }
}
