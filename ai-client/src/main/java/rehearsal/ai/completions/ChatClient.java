package rehearsal.ai.completions;

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

/** Any Chat Completions server; the dialect says which. */
public final class ChatClient implements AiClient {

    private final Transport transport;
    private final Transport.Destination destination;
    private final CompletionsDialect dialect;
    private final CompletionsWriter writer;

    public ChatClient(Transport transport, CompletionsDialect dialect, KeySource keys) {
        this.transport = transport;
        this.destination = new Transport.Destination(dialect.base(), dialect.protocol(), keys);
        this.dialect = dialect;
        this.writer = new CompletionsWriter(dialect, destination.base());
    }

    @Override
    public String provider() {
        return dialect.provider();
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
        return new ModelList(transport, destination).entries("/models", "data").stream().map(model -> model.path("id").asString(""))
                .filter(id -> !id.isEmpty()).sorted().toList();
    }
}
