package rehearsal.workspace;

import java.util.List;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiException;
import rehearsal.ai.AiListener;
import rehearsal.ai.AiReply;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Formatted;
import rehearsal.ai.WireRequest;

/** Any client; what it is answered says whether the provider is connected. */
record CheckedClient(AiClient inner, String account, ProviderChecks checks) implements AiClient {

    @Override
    public String provider() {
        return inner.provider();
    }

    @Override
    public Formatted format(AiRequest request) {
        return inner.format(request);
    }

    @Override
    public AiReply send(WireRequest request, AiListener listener) throws AiException, InterruptedException {
        try {
            var reply = inner.send(request, listener);
            checks.answered(account);
            return reply;
        } catch (AiException failed) {
            checks.noted(account, failed);
            throw failed;
        }
    }

    @Override
    public List<String> models() throws AiException, InterruptedException {
        try {
            var models = inner.models();
            checks.worked(account, models);
            return models;
        } catch (AiException failed) {
            checks.failed(account, failed.sentence());
            throw failed;
        }
    }
}
