package rehearsal.ui.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiException;
import rehearsal.ai.KeySource;
import rehearsal.ai.anthropic.AnthropicClient;
import rehearsal.ai.http.HttpSettings;
import rehearsal.ai.http.HttpTransport;
import rehearsal.ai.http.Surroundings;
import rehearsal.ai.models.ModelCatalogue;
import rehearsal.ai.offline.Pause;
import rehearsal.ai.offline.RehearsalPartner;
import rehearsal.ai.openai.OpenAiClient;
import rehearsal.workspace.Providers;

/** Real providers without keys: they can say what they would send, and send nothing. */
public final class TestProviders implements Providers {

    @Override
    public List<String> ids() {
        return List.of("offline", "openai", "anthropic");
    }

    @Override
    public String title(String provider) {
        return switch (provider) {
            case "openai" -> "OpenAI";
            case "anthropic" -> "Anthropic";
            default -> "Rehearsal partner";
        };
    }

    @Override
    public Optional<String> usualModel(String provider) {
        return provider.equals("offline") ? Optional.of(RehearsalPartner.COACH) : Optional.empty();
    }

    @Override
    public boolean ready(String provider) {
        return provider.equals("offline");
    }

    @Override
    public Optional<AiClient> client(String provider, Reach reach) {
        KeySource none = Optional::empty;
        return switch (provider) {
            case "offline" -> Optional.of(new RehearsalPartner(Clock.systemUTC(), Pause.NONE, Duration.ZERO));
            case "openai" -> Optional.of(new OpenAiClient(transport(), OpenAiClient.BASE, none));
            case "anthropic" -> Optional.of(new AnthropicClient(transport(), AnthropicClient.BASE, none));
            default -> Optional.empty();
        };
    }

    @Override
    public ModelCatalogue models() {
        try (var builtin = TestProviders.class.getResourceAsStream("/models.yaml")) {
            return ModelCatalogue.read(Objects.requireNonNull(builtin), Optional.empty());
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static HttpTransport transport() {
        try {
            return new HttpTransport(HttpSettings.defaults(), Surroundings.real());
        } catch (AiException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public AiClient recording(AiClient client, Path file) {
        return client;
    }

    @Override
    public AiClient replaying(AiClient client, Path file) {
        return client;
    }
}
