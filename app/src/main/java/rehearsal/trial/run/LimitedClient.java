package rehearsal.trial.run;

import java.util.List;
import java.util.Optional;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiException;
import rehearsal.ai.AiListener;
import rehearsal.ai.AiReply;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Formatted;
import rehearsal.ai.WireRequest;
import rehearsal.ai.models.Money;
import rehearsal.turn.Pricing;

/** A provider within the limits of a run. */
final class LimitedClient implements AiClient {

    private final AiClient client;
    private final String model;
    private final AdaptiveLimit limit;
    private final CallBudget budget;
    private final Pricing pricing;

    LimitedClient(AiClient client, String model, AdaptiveLimit limit, CallBudget budget, Pricing pricing) {
        this.client = client;
        this.model = model;
        this.limit = limit;
        this.budget = budget;
        this.pricing = pricing;
    }

    @Override
    public String provider() {
        return client.provider();
    }

    @Override
    public Formatted format(AiRequest request) {
        return client.format(request);
    }

    @Override
    public AiReply send(WireRequest request, AiListener listener) throws AiException, InterruptedException {
        limit.enter();
        try {
            if (!budget.take()) {
                throw new AiException(AiException.Kind.CANCELLED, budget.stopped().orElse("The run was stopped."));
            }
            return counted(request, listener);
        } finally {
            limit.leave();
        }
    }

    private AiReply counted(WireRequest request, AiListener listener) throws AiException, InterruptedException {
        var cost = Optional.<Money>empty();
        try {
            var reply = client.send(request, listener);
            cost = reply.usage().flatMap(usage -> pricing.cost(client.provider(), model, usage));
            if (reply.attempts() > 1) {
                limit.tooMany();
            } else {
                limit.succeeded();
            }
            return reply;
        } catch (AiException failed) {
            if (failed.kind() == AiException.Kind.RATE_LIMITED || failed.kind() == AiException.Kind.OVERLOADED) {
                limit.tooMany();
            }
            throw failed;
        } finally {
            budget.done(cost);
        }
    }

    @Override
    public List<String> models() throws AiException, InterruptedException {
        return client.models();
    }
}
