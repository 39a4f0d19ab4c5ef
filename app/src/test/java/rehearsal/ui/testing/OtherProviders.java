package rehearsal.ui.testing;

import java.nio.file.Path;
import java.util.Optional;
import rehearsal.ai.AiClient;
import rehearsal.ai.KeySource;
import rehearsal.ai.keys.HeldPassphrase;
import rehearsal.ai.keys.Keys;
import rehearsal.ai.models.ModelCatalogue;
import rehearsal.ai.provider.ProviderList;
import rehearsal.workspace.Addresses;
import rehearsal.workspace.ProviderChecks;
import rehearsal.workspace.Providers;

/** The real providers, some of whose answers a test gives itself. */
public class OtherProviders implements Providers {

    private final TestProviders real = new TestProviders();

    @Override
    public Optional<AiClient> client(String provider, Reach reach, KeySource key) {
        return real.client(provider, reach, key);
    }

    @Override
    public Keys keys() {
        return real.keys();
    }

    @Override
    public HeldPassphrase passphrase() {
        return real.passphrase();
    }

    @Override
    public Addresses addresses() {
        return real.addresses();
    }

    @Override
    public ProviderChecks checks() {
        return real.checks();
    }

    @Override
    public ProviderList list() {
        return real.list();
    }

    @Override
    public Optional<String> usualModel(String provider) {
        return real.usualModel(provider);
    }

    @Override
    public ModelCatalogue models() {
        return real.models();
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
