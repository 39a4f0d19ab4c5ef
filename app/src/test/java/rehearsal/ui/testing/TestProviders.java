package rehearsal.ui.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiException;
import rehearsal.ai.KeySource;
import rehearsal.ai.anthropic.Anthropic;
import rehearsal.ai.compatible.CompatibleServers;
import rehearsal.ai.http.HttpSettings;
import rehearsal.ai.http.HttpTransport;
import rehearsal.ai.http.TimeAndChance;
import rehearsal.ai.keys.EnvironmentKeys;
import rehearsal.ai.keys.HeldPassphrase;
import rehearsal.ai.keys.KeyFile;
import rehearsal.ai.keys.Keys;
import rehearsal.ai.models.ModelCatalogue;
import rehearsal.ai.models.ModelInfo;
import rehearsal.ai.offline.Pause;
import rehearsal.ai.openai.OpenAi;
import rehearsal.ai.provider.ProviderList;
import rehearsal.partner.RehearsalPartner;
import rehearsal.workspace.Addresses;
import rehearsal.workspace.Networking;
import rehearsal.workspace.ProviderChecks;
import rehearsal.workspace.Providers;

/** Real providers. Without keys they can say what they would send, and send nothing. */
public final class TestProviders implements Providers {

    private final HeldPassphrase passphrase = new HeldPassphrase(Optional::empty);
    private final ProviderList list = ProviderList.of(RehearsalPartner.description(Clock.systemUTC(), Pause.NONE, Duration.ZERO),
            OpenAi.responses(), Anthropic.description(), CompatibleServers.description());
    private final Keys keys;
    private final Addresses addresses;
    private final ProviderChecks checks;
    private final Networking networking;

    /** No keys and no addresses. */
    public TestProviders() {
        this(Path.of("target", "nowhere", UUID.randomUUID().toString()), Map.of());
    }

    /** Keys come from these variables and from a file in this folder; addresses are kept in it too. */
    public TestProviders(Path folder, Map<String, String> environment) {
        this.keys = new Keys(List.of(new EnvironmentKeys(environment, list),
                new KeyFile(folder.resolve("keys.sealed"), passphrase, new SecureRandom())), list);
        this.addresses = new Addresses(folder.resolve("addresses.properties"));
        this.checks = new ProviderChecks(folder.resolve("provider-checks.properties"), Clock.systemUTC());
        this.networking = new Networking(folder.resolve("network.properties"), keys, Map.of());
    }

    @Override
    public Optional<Networking> networking() {
        return Optional.of(networking);
    }

    @Override
    public ProviderList list() {
        return list;
    }

    @Override
    public Optional<String> usualModel(String provider) {
        return models().usual(provider, LocalDate.of(2026, 11, 30)).map(ModelInfo::model)
                .or(() -> checks.models(provider).stream().findFirst());
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
    public ProviderChecks checks() {
        return checks;
    }

    @Override
    public Optional<AiClient> client(String provider, Reach reach, KeySource key) {
        var address = reach.address().or(() -> addresses.of(provider));
        return list.find(provider).map(found -> found.client(transport(), address, key));
    }

    @Override
    public ModelCatalogue models() {
        try (var builtin = TestProviders.class.getResourceAsStream("/models.yaml")) {
            return ModelCatalogue.read(Objects.requireNonNull(builtin), Optional.empty(), list);
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
