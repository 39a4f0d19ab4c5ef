package rehearsal.ai.anthropic;

import java.net.URI;
import java.util.List;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiException;
import rehearsal.ai.AiListener;
import rehearsal.ai.AiReply;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Formatted;
import rehearsal.ai.KeySource;
import rehearsal.ai.WireRequest;
import rehearsal.ai.http.ModelList;
import rehearsal.ai.http.Transport;

/** Anthropic through its Messages interface. */
public final class AnthropicClient implements AiClient {

    public static final String PROVIDER = "anthropic";
    public static final URI BASE = URI.create("https://api.anthropic.com/v1");

    private final Transport transport;
    private final Transport.Destination destination;
    private final MessagesWriter writer;

    /** @param base the address up to and with the version, such as {@link #BASE} */
    public AnthropicClient(Transport transport, URI base, KeySource keys) {
        var protocol = new MessagesProtocol();
        this.transport = transport;
        this.destination = new Transport.Destination(base, protocol, keys);
        this.writer = new MessagesWriter(destination.base(), protocol);
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public Formatted format(AiRequest request) {
        return writer.write(request);
    }

    @Override
    public AiReply send(WireRequest request, AiListener listener) throws AiException, InterruptedException {
        return transport.converse(destination, request, listener);
    }

    @Override
    public List<String> models() throws AiException, InterruptedException {
        return new ModelList(transport, destination).entries("/models?limit=1000", "data").stream()
                .map(model -> model.path("id").asString("")).filter(id -> !id.isEmpty()).sorted().toList();
    }
}
