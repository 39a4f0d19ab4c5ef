package rehearsal.ai.provider;

import java.util.List;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiException;
import rehearsal.ai.AiListener;
import rehearsal.ai.AiReply;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Formatted;
import rehearsal.ai.WireRequest;
import rehearsal.ai.http.ModelList;
import rehearsal.ai.http.Protocol.Target;
import rehearsal.ai.http.Transport;

/** Any provider that is asked over HTTP; its protocol knows the words. */
final class ProviderClient implements AiClient {

    private final String provider;
    private final Transport transport;
    private final Transport.Destination destination;

    ProviderClient(String provider, Transport transport, Transport.Destination destination) {
        this.provider = provider;
        this.transport = transport;
        this.destination = destination;
    }

    @Override
    public String provider() {
        return provider;
    }

    @Override
    public Formatted format(AiRequest request) {
        return request.model().isBlank()
                ? new Formatted.NoModel(destination.title())
                : destination.protocol().write(request, new Target(provider, destination.base()));
    }

    @Override
    public AiReply send(WireRequest request, AiListener listener) throws AiException, InterruptedException {
        return transport.converse(destination, request, listener);
    }

    @Override
    public List<String> models() throws AiException, InterruptedException {
        return new ModelList(transport, destination).names();
    }
}
