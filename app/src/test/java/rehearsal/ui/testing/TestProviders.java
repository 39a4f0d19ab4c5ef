package rehearsal.ui.testing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiException;
import rehearsal.ai.KeySource;
import rehearsal.ai.anthropic.AnthropicClient;
import rehearsal.ai.compatible.CompatibleServer;
import rehearsal.ai.http.HttpSettings;
import rehearsal.ai.http.HttpTransport;
import rehearsal.ai.http.TimeAndChance;
import rehearsal.ai.keys.EnvironmentKeys;
import rehearsal.ai.keys.HeldPassphrase;
import rehearsal.ai.keys.KeyFile;
import rehearsal.ai.keys.Keys;
import rehearsal.ai.models.ModelCatalogue;
import rehearsal.ai.offline.Pause;
import rehearsal.partner.RehearsalPartner;
import rehearsal.ai.openai.OpenAiClient;
import rehearsal.workspace.Addresses;
import rehearsal.workspace.Networking;
import rehearsal.workspace.Providers;

/** Real providers. Without keys they can say what they would send, and send nothing. */
public final class TestProviders implements Providers {

    private final HeldPassphrase passphrase = new HeldPassphrase(Optional::empty);
    private final Keys keys;
    private final Addresses addresses;
    private final Networking networking;

    /** No keys and no addresses. */
    public TestProviders() {
        this(Path.of("target", "nowhere"), Map.of());
    }

    /** Keys come from these variables and from a file in this folder; addresses are kept in it too. */
    public TestProviders(Path folder, Map<String, String> environment) {
        this.keys = new Keys(
                List.of(new EnvironmentKeys(environment), new KeyFile(folder.resolve("keys.sealed"), passphrase, new SecureRandom())));
        this.addresses = new Addresses(folder.resolve("addresses.properties"));
        this.networking = new Networking(folder.resolve("network.properties"), keys, Map.of());
    }

    @Override
    public Optional<Networking> networking() {
        return Optional.of(networking);
    }

    @Override
    public List<String> ids() {
        return List.of("offline", "openai", "anthropic", "compatible");
    }

    @Override
    public String title(String provider) {
        return switch (provider) {
            case "openai" -> "OpenAI";
            case "anthropic" -> "Anthropic";
            case "compatible" -> "Local or compatible server";
            default -> "Rehearsal partner";
        };
    }

    @Override
    public Optional<String> usualModel(String provider) {
        return provider.equals("offline") ? Optional.of(RehearsalPartner.COACH) : Optional.empty();
    }

    @Override
    public boolean ready(String provider) {
        return provider.equals("offline") || keys.find(provider).isPresent();
    }

    @Override
    public Keys keys() {
        return keys;
    }

    @Override
    public HeldPassphrase passphrase() {
        return passphrase;
    }

    @Override
    public Addresses addresses() {
        return addresses;
    }

    @Override
    public List<Preset> presets() {
        return List.of(new Preset("Ollama", URI.create("http://localhost:11434/v1"), false),
                new Preset("LM Studio", URI.create("http://localhost:1234/v1"), false));
    }

    @Override
    public Optional<AiClient> client(String provider, Reach reach, KeySource key) {
        var address = reach.address().or(() -> addresses.of(provider));
        return switch (provider) {
            case "offline" -> Optional.of(new RehearsalPartner(Clock.systemUTC(), Pause.NONE, Duration.ZERO));
            case "openai" -> Optional.of(new OpenAiClient(transport(), address.orElse(OpenAiClient.BASE), key));
            case "anthropic" -> Optional.of(new AnthropicClient(transport(), address.orElse(AnthropicClient.BASE), key));
            case "compatible" -> Optional.of(
                    CompatibleServer.at(address.orElse(URI.create("http://localhost:11434/v1"))).client(transport(), key));
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
            return new HttpTransport(HttpSettings.defaults(), TimeAndChance.real());
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
