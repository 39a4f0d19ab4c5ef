package rehearsal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import rehearsal.ai.AiClient;
import rehearsal.ai.offline.Pause;
import rehearsal.ai.offline.RehearsalPartner;
import rehearsal.workspace.Providers;

/** The providers of this build. */
final class Providing implements Providers {

    private final Clock clock;

    Providing(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<String> ids() {
        return List.of(RehearsalPartner.PROVIDER);
    }

    @Override
    public String title(String provider) {
        return RehearsalPartner.TITLE;
    }

    @Override
    public Optional<String> usualModel(String provider) {
        return Optional.of(RehearsalPartner.COACH);
    }

    @Override
    public boolean ready(String provider) {
        return true;
    }

    @Override
    public Optional<AiClient> client(String provider, Reach reach) {
        return provider.equals(RehearsalPartner.PROVIDER)
                ? Optional.of(new RehearsalPartner(clock, Pause.NONE, Duration.ZERO))
                : Optional.empty();
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
