package rehearsal.turn;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.LoggerFactory;
import rehearsal.ai.AiEvent;
import rehearsal.ai.AiException;
import rehearsal.ai.AiReply;
import rehearsal.ai.Usage;
import rehearsal.ai.models.Money;
import rehearsal.store.db.StoreException;

/** Stage 7: asks the provider, shows the words as they come and keeps what has come a few times a second. */
final class SendStage {
    private static final long BETWEEN_SAVES = Duration.ofMillis(250).toNanos();

    private final TurnJournal journal;
    private final TurnListener listener;
    private final Pricing pricing;
    private final LongSupplier nanos;
    private long savedAt;

    SendStage(TurnJournal journal, TurnListener listener, Pricing pricing, LongSupplier nanos) {
        this.journal = journal;
        this.listener = listener;
        this.pricing = pricing;
        this.nanos = nanos;
    }

    Step<Reached.Sent> send(Reached.Begun begun) {
        var prepared = begun.request();
        var byHand = prepared.request().overrides().reply();
        if (byHand.isPresent()) {
            return new Step.Done<>(new Reached.Sent(begun, Answered.byHand(byHand.get()), ""),
                    "nobody was asked: the reply was written by hand");
        }
        var came = new AnswerSoFar(nanos, prepared.answer().isPresent());
        savedAt = nanos.getAsLong();
        try {
            var reply = prepared.client().send(prepared.wire(), event -> hear(event, came));
            // A cancel that comes after the last word comes too late; left standing, it would break the next save.
            Thread.interrupted();
            var answered = Answered.of(reply, reply.usage().flatMap(usage -> cost(prepared, usage)));
            return new Step.Done<>(new Reached.Sent(begun, answered, came.shown()), summary(reply));
        } catch (AiException failed) {
            Thread.interrupted();
            return failed.kind() == AiException.Kind.CANCELLED ? interrupted(begun, came) : failed(begun, came, failed);
        } catch (InterruptedException stopped) {
            return interrupted(begun, came);
        } catch (RuntimeException broken) {
            return broken(begun, came, broken);
        }
    }

    private void hear(AiEvent event, AnswerSoFar came) {
        switch (event) {
            case AiEvent.Started started -> came.tryNumber(started.attempt());
            case AiEvent.Retrying retrying -> listener.on(new TurnEvent.Retrying(retrying.nextAttempt(), retrying.pause(), retrying.why()));
            case AiEvent.Waiting waiting -> listener.on(new TurnEvent.Waiting(waiting.why(), waiting.atMost()));
            case AiEvent.Text text -> words(text.text(), came);
            case AiEvent.Reasoning thought -> {
                came.think(thought.text());
                listener.on(new TurnEvent.Reasoning(thought.text()));
            }
            case AiEvent.UsageReported reported -> {
                came.count(reported.usage());
                listener.on(new TurnEvent.UsageReported(reported.usage()));
            }
            case AiEvent.Finished finished -> {
            }
        }
    }

    private void words(String text, AnswerSoFar came) {
        var words = came.take(text);
        if (!words.isEmpty()) {
            listener.on(new TurnEvent.Token(words));
        }
        keep(came);
    }

    private void keep(AnswerSoFar came) {
        var now = nanos.getAsLong();
        if (now - savedAt < BETWEEN_SAVES) {
            return;
        }
        savedAt = now;
        try {
            journal.partial(came.raw());
        } catch (StoreException unsaved) {
            // The reply is worth more than its half; the last save tells whether the disk is still there.
            savedAt = now + 20 * BETWEEN_SAVES;
        }
    }

    private Step<Reached.Sent> failed(Reached.Begun begun, AnswerSoFar came, AiException failed) {
        return stopped(begun, came, failed.attempts(), failed.partial(),
                new TurnFailure(Stage.SEND, TurnFailure.Kind.PROVIDER_FAILED, Optional.of(failed.kind()), failed.sentence(),
                        FailureAdvice.help(failed.kind()), failed.retryAt()));
    }

    private Step<Reached.Sent> interrupted(Reached.Begun begun, AnswerSoFar came) {
        return stopped(begun, came, came.attempts(), "",
                new TurnFailure(Stage.SEND, TurnFailure.Kind.INTERRUPTED, Optional.of(AiException.Kind.CANCELLED),
                        "The turn was stopped.", "Run it again, or go on from the turn before.", Optional.empty()));
    }

    /** A defect of a client, or of whoever listens, ends the turn like any other failure: nothing that came is lost. */
    private Step<Reached.Sent> broken(Reached.Begun begun, AnswerSoFar came, RuntimeException broken) {
        LoggerFactory.getLogger(SendStage.class).error("A turn broke while the reply came", broken);
        return stopped(begun, came, came.attempts(), "",
                TurnFailure.of(Stage.SEND, TurnFailure.Kind.BROKEN, "Rehearsal itself failed while the reply came.",
                        "Run the turn again; what came is kept. If it happens again, the log says where."));
    }

    private Step<Reached.Sent> stopped(Reached.Begun begun, AnswerSoFar came, int tries, String instead, TurnFailure failure) {
        var answered = came.cutOff(tries, instead, usage -> cost(begun.request(), usage));
        return new Step.Stopped<>(failure, new Reached.Sent(begun, answered, came.shown()));
    }

    private Optional<Money> cost(Prepared prepared, Usage usage) {
        return pricing.cost(prepared.wire().provider(), prepared.wire().model(), usage);
    }

    private static String summary(AiReply reply) {
        var tokens = reply.usage().map(used -> used.input() + " tokens in, " + used.output() + " out").orElse("tokens not reported");
        return reply.text().length() + " characters, " + tokens + (reply.attempts() > 1 ? ", " + reply.attempts() + " attempts" : "");
    }
}
