package rehearsal.ui.chat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import rehearsal.ai.AiClient;
import rehearsal.ai.KeySource;
import rehearsal.ai.keys.HeldPassphrase;
import rehearsal.ai.keys.Keys;
import rehearsal.ai.models.ModelCatalogue;
import rehearsal.ai.offline.RehearsalPartner;
import rehearsal.ui.testing.TestProviders;
import rehearsal.workspace.Addresses;
import rehearsal.workspace.Providers;

/** The offline partner, which can be made to hold still in the middle of an answer until somebody stops it. */
class PacedProviders implements Providers {

    private final TestProviders real = new TestProviders();
    private volatile Optional<Semaphore> gate = Optional.empty();

    /** From now on every word waits until it is let through. */
    void hold() {
        gate = Optional.of(new Semaphore(0));
    }

    void letOneThrough() {
        gate.ifPresent(Semaphore::release);
    }

    void hurry() {
        gate = Optional.empty();
    }

    @Override
    public Optional<AiClient> client(String provider, Reach reach, KeySource key) {
        return provider.equals("offline")
                ? Optional.of(new RehearsalPartner(Clock.systemUTC(), this::hold, Duration.ofMillis(1)))
                : real.client(provider, reach, key);
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

    private void hold(Duration length) throws InterruptedException {
        var closed = gate;
        if (closed.isPresent()) {
            closed.get().acquire();
        }
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
