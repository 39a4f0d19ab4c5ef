package rehearsal.ai.gemini;

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
import tools.jackson.databind.JsonNode;

/** Google's Gemini. */
public final class GeminiClient implements AiClient {

    public static final String PROVIDER = "gemini";
    public static final URI BASE = URI.create("https://generativelanguage.googleapis.com/v1beta");

    private final Transport transport;
    private final Transport.Destination destination;
    private final GeminiWriter writer;

    /** @param base the address up to and with the version, such as {@link #BASE} */
    public GeminiClient(Transport transport, URI base, KeySource keys) {
        var protocol = new GeminiProtocol();
        this.transport = transport;
        this.destination = new Transport.Destination(base, protocol, keys);
        this.writer = new GeminiWriter(destination.base(), protocol);
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
        return new ModelList(transport, destination).entries("/models?pageSize=1000", "models").stream().filter(GeminiClient::answers)
                .map(model -> model.path("name").asString("").replaceFirst("^models/", "")).filter(id -> !id.isEmpty()).sorted().toList();
    }

    private static boolean answers(JsonNode model) {
        var methods = model.path("supportedGenerationMethods");
        return methods.isMissingNode() || methods.valueStream().anyMatch(method -> method.asString("").equals("generateContent"));
    }
}
