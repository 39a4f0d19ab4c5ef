package rehearsal.ai.compatible;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import rehearsal.ai.KeySource;
import rehearsal.ai.completions.ChatClient;
import rehearsal.ai.completions.CompletionsDialect;
import rehearsal.ai.completions.CompletionsReader;
import rehearsal.ai.completions.OpenAiProtocol;
import rehearsal.ai.completions.SchemaSupport;
import rehearsal.ai.http.Transport;

/**
 * A server that speaks Chat Completions.
 *
 * @param base the address up to and with the version, such as {@code http://localhost:11434/v1}
 * @param keyNeeded whether it refuses calls without a key; when not, a key is still sent if there is one
 */
public record CompatibleServer(String name, URI base, SchemaSupport schemaSupport, boolean keyNeeded) {

    public static final String PROVIDER = "compatible";

    /** The well-known ones, with the address each uses unless it was told otherwise. */
    public static List<CompatibleServer> presets() {
        return List.of(server("Ollama", "http://localhost:11434/v1", false), server("LM Studio", "http://localhost:1234/v1", false),
                server("llama.cpp", "http://localhost:8080/v1", false), server("vLLM", "http://localhost:8000/v1", false),
                server("Groq", "https://api.groq.com/openai/v1", true), server("OpenRouter", "https://openrouter.ai/api/v1", true));
    }

    /** A server nothing is known of but its address. */
    public static CompatibleServer at(URI base) {
        var host = Optional.ofNullable(base.getAuthority()).orElse(base.toString());
        return new CompatibleServer(host, base, SchemaSupport.JSON_SCHEMA, false);
    }

    public CompatibleServer with(SchemaSupport support) {
        return new CompatibleServer(name, base, support, keyNeeded);
    }

    public ChatClient client(Transport transport, KeySource keys) {
        var protocol = new OpenAiProtocol(name, "in REHEARSAL_COMPATIBLE_KEY or in the settings", keyNeeded, CompletionsReader::new);
        return new ChatClient(transport, new CompletionsDialect(PROVIDER, base, protocol, schemaSupport, "max_tokens", true, false), keys);
    }

    private static CompatibleServer server(String name, String base, boolean keyNeeded) {
        return new CompatibleServer(name, URI.create(base), SchemaSupport.JSON_SCHEMA, keyNeeded);
    }
}
