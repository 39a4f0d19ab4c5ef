package rehearsal.ui.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import rehearsal.ai.AiClient;
import rehearsal.ai.KeySource;
import rehearsal.ai.keys.HeldPassphrase;
import rehearsal.ai.keys.Keys;
import rehearsal.ai.models.ModelCatalogue;
import rehearsal.workspace.Addresses;
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
    public List<Preset> presets() {
        return real.presets();
    }

    @Override
    public List<String> ids() {
        return real.ids();
    }

    @Override
    public String title(String provider) {
        return real.title(provider);
    }

    @Override
    public Optional<String> usualModel(String provider) {
        return real.usualModel(provider);
    }

    @Override
    public boolean ready(String provider) {
        return real.ready(provider);
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
