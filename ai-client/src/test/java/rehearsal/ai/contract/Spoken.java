package rehearsal.ai.contract;

import java.net.URI;
import java.util.Optional;
import rehearsal.ai.AiClient;
import rehearsal.ai.KeySource;
import rehearsal.ai.anthropic.Anthropic;
import rehearsal.ai.compatible.CompatibleServers;
import rehearsal.ai.gemini.Gemini;
import rehearsal.ai.http.Transport;
import rehearsal.ai.openai.OpenAi;
import rehearsal.ai.provider.ProviderDescription;

/** Every provider, and the few ways in which its documented wire differs from the others'. */
enum Spoken {
    OPENAI("openai", "gpt-4.1", "/v1/responses", "/v1/responses", "authorization"), OPENAI_CHAT("openai-chat", "gpt-4.1",
            "/v1/chat/completions", "/v1/chat/completions", "authorization"), ANTHROPIC("anthropic", "claude-sonnet-4-5", "/v1/messages",
                    "/v1/messages", "x-api-key"), GEMINI("gemini", "gemini-2.5-flash",
                            "/v1/models/gemini-2.5-flash:streamGenerateContent?alt=sse",
                            "/v1/models/gemini-2.5-flash:generateContent",
                            "x-goog-api-key"), COMPATIBLE("compatible", "llama3.2", "/v1/chat/completions", "/v1/chat/completions",
                                    "authorization");

    final String id;
    final String model;
    final String streamRoute;
    final String wholeRoute;
    final String keyHeader;

    Spoken(String id, String model, String streamRoute, String wholeRoute, String keyHeader) {
        this.id = id;
        this.model = model;
        this.streamRoute = streamRoute;
        this.wholeRoute = wholeRoute;
        this.keyHeader = keyHeader;
    }

    AiClient client(Transport transport, URI base, KeySource keys) {
        return description().client(transport, Optional.of(base), keys);
    }

    ProviderDescription description() {
        return switch (this) {
            case OPENAI -> OpenAi.responses();
            case OPENAI_CHAT -> OpenAi.completions();
            case ANTHROPIC -> Anthropic.description();
            case GEMINI -> Gemini.description();
            case COMPATIBLE -> CompatibleServers.description();
        };
    }
}
