package rehearsal.workflow.run;

import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiException;
import rehearsal.ai.AiMessage;
import rehearsal.ai.AiReply;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Formatted;
import rehearsal.ai.Rewrite;
import rehearsal.ai.Speaker;
import rehearsal.ai.Usage;
import rehearsal.ai.models.Money;
import rehearsal.store.usage.UsageEntry.Tokens;
import rehearsal.store.usage.UsageEntry.UsedPrompt;
import rehearsal.store.usage.UsageEntry;
import rehearsal.store.usage.UsageLog;
import rehearsal.turn.Clients;
import rehearsal.turn.ModelChoice;
import rehearsal.turn.Pricing;
import rehearsal.workflow.run.StepRecord.Asked;

/** Asks a model with a rendered template, through the same clients as a session, and writes each call into the usage log. */
public final class ModelAsker {
    private static final Set<AiException.Kind> HOPELESS = EnumSet.of(AiException.Kind.BAD_KEY, AiException.Kind.NO_PERMISSION,
            AiException.Kind.NO_CREDIT, AiException.Kind.MODEL_NOT_FOUND, AiException.Kind.CONTEXT_TOO_LONG, AiException.Kind.REFUSED,
            AiException.Kind.INVALID_REQUEST, AiException.Kind.CANCELLED);

    private final Clients clients;
    private final Pricing pricing;
    private final Consumer<UsageEntry> usage;
    private final Clock clock;
    private final String program;

    public ModelAsker(Clients clients, Pricing pricing, Consumer<UsageEntry> usage, Clock clock, String program) {
        this.clients = clients;
        this.pricing = pricing;
        this.usage = usage;
        this.clock = clock;
        this.program = program;
    }

    /** What is sent: the words, by which version of which prompt. */
    record Question(String system, String text, ModelChoice model, UsedPrompt prompt) {
    }

    record Reply(String text, Asked asked) {
    }

    Reply ask(Question question) throws StepFailed, InterruptedException {
        var choice = question.model();
        var client = clients.client(choice.provider()).orElseThrow(() -> new StepFailed(
                "There is no provider " + choice.provider() + ". Choose one of those in Settings > Providers.", false));
        var request = new AiRequest(choice.model(), question.system(), List.of(new AiMessage(Speaker.CLIENT, question.text())),
                Optional.empty(), choice.temperature(), choice.maxOutput(), choice.stream());
        return switch (client.format(request)) {
            case Formatted.Refused refused -> throw new StepFailed(choice.provider() + " can't be asked for this: "
                    + String.join(", ", refused.unsupported().stream().map(Rewrite::feature).toList()) + ". Choose another model.", false);
            case Formatted.NoModel none -> throw new StepFailed(none.sentence(), false);
            case Formatted.Ready ready -> send(client, ready, question);
        };
    }

    private Reply send(AiClient client, Formatted.Ready ready, Question question) throws StepFailed, InterruptedException {
        var at = clock.instant();
        try {
            var reply = client.send(ready.request(), event -> {
            });
            log(question, at, Optional.of(reply), UsageLog.DONE);
            return new Reply(reply.text(), asked(question.model(), reply.usage()));
        } catch (AiException failed) {
            log(question, at, Optional.empty(), failed.kind().id());
            if (failed.kind() == AiException.Kind.CANCELLED) {
                throw new InterruptedException();
            }
            throw new StepFailed(failed.sentence(), !HOPELESS.contains(failed.kind()));
        } catch (InterruptedException stopped) {
            log(question, at, Optional.empty(), AiException.Kind.CANCELLED.id());
            throw stopped;
        }
    }

    private Asked asked(ModelChoice choice, Optional<Usage> reported) {
        return new Asked(choice.provider(), choice.model(), reported.map(Usage::input), reported.map(Usage::output),
                reported.flatMap(tokens -> pricing.cost(choice.provider(), choice.model(), tokens)).map(ModelAsker::micros));
    }

    private static long micros(Money money) {
        return money.dollars().movePointRight(6).setScale(0, RoundingMode.HALF_UP).longValue();
    }

    private void log(Question question, Instant at, Optional<AiReply> reply, String outcome) {
        var choice = question.model();
        var reported = reply.flatMap(AiReply::usage);
        var tokens = reported.map(used -> new Tokens(whole(used.input()), whole(used.output()),
                used.cachedInput().isPresent() ? whole(used.cachedInput().getAsLong()) : OptionalInt.empty())).orElse(Tokens.unknown());
        var cost = asked(choice, reported).costMicros().map(OptionalLong::of).orElseGet(OptionalLong::empty);
        var first = reply.flatMap(AiReply::firstText).map(time -> OptionalLong.of(time.toMillis())).orElseGet(OptionalLong::empty);
        var total = reply.map(found -> found.total().toMillis()).orElseGet(() -> clock.instant().toEpochMilli() - at.toEpochMilli());
        usage.accept(new UsageEntry(at, program, Optional.of(question.prompt()), choice.provider(), choice.model(), tokens, cost, total,
                first, outcome, Optional.empty(), Optional.empty()));
    }

    private static OptionalInt whole(long count) {
        return OptionalInt.of(Math.toIntExact(Math.min(count, Integer.MAX_VALUE)));
    }
}
