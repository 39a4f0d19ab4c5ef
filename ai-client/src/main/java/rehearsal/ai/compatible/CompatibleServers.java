package rehearsal.ai.compatible;

import java.util.List;
import rehearsal.ai.KeyRule;
import rehearsal.ai.completions.CompletionsDialect;
import rehearsal.ai.completions.CompletionsProtocol;
import rehearsal.ai.completions.SchemaSupport;
import rehearsal.ai.http.ModelsDocument;
import rehearsal.ai.provider.ProviderDescription;
import rehearsal.ai.provider.ServerPreset;

/** Servers of others that speak Chat Completions, on this computer or elsewhere. */
public final class CompatibleServers {

    private static final List<ServerPreset> PRESETS = List.of(ServerPreset.of("Ollama", "http://localhost:11434/v1", false),
            ServerPreset.of("LM Studio", "http://localhost:1234/v1", false),
            ServerPreset.of("llama.cpp", "http://localhost:8080/v1", false), ServerPreset.of("vLLM", "http://localhost:8000/v1", false),
            ServerPreset.of("Groq", "https://api.groq.com/openai/v1", true),
            ServerPreset.of("OpenRouter", "https://openrouter.ai/api/v1", true));
    /** Older Ollamas list their models only in a document of their own. */
    private static final List<ModelsDocument> MODELS = List.of(ModelsDocument.of("/models", "data", "id"),
            ModelsDocument.atRoot("/api/tags", "models", "name"));

    private CompatibleServers() {
    }

    public static ProviderDescription description() {
        return description(SchemaSupport.JSON_SCHEMA);
    }

    /** For servers that can be held to a shape less strictly. */
    public static ProviderDescription description(SchemaSupport support) {
        return ProviderDescription.anywhere(PRESETS, "compatible", "Local or compatible server",
                KeyRule.optional("REHEARSAL_COMPATIBLE_KEY"),
                new CompletionsProtocol(new CompletionsDialect(support, "max_tokens", true, false), MODELS));
    }
}
