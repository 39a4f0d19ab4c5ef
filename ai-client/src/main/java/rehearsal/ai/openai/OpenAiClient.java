package rehearsal.ai.openai;

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
import rehearsal.ai.completions.OpenAiProtocol;
import rehearsal.ai.http.ModelList;
import rehearsal.ai.http.Transport;

/** OpenAI through its Responses interface. */
public final class OpenAiClient implements AiClient {

    public static final String PROVIDER = "openai";
    public static final URI BASE = URI.create("https://api.openai.com/v1");
    static final String KEY_HINT = "in OPENAI_API_KEY or in the settings";

    private final Transport transport;
    private final Transport.Destination destination;
    private final ResponsesWriter writer;

    /** @param base the address up to and with the version, such as {@link #BASE} */
    public OpenAiClient(Transport transport, URI base, KeySource keys) {
        var protocol = new OpenAiProtocol("OpenAI", KEY_HINT, true, ResponsesReader::new);
        this.transport = transport;
        this.destination = new Transport.Destination(base, protocol, keys);
        this.writer = new ResponsesWriter(destination.base(), protocol);
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
        return new ModelList(transport, destination).entries("/models", "data").stream().map(model -> model.path("id").asString(""))
                .filter(id -> !id.isEmpty()).sorted().toList();
    }
}
