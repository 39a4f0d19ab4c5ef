package rehearsal.ui.rehearse;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import rehearsal.ai.AiClient;
import rehearsal.ai.KeySource;
import rehearsal.partner.RehearsalPartner;
import rehearsal.ui.testing.Gate;
import rehearsal.ui.testing.OtherProviders;

/** The offline partner, which can be made to hold still in the middle of an answer until somebody stops it. */
class PacedProviders extends OtherProviders {

    final Gate gate = new Gate();

    @Override
    public Optional<AiClient> client(String provider, Reach reach, KeySource key) {
        return provider.equals("offline")
                ? Optional.of(new RehearsalPartner(Clock.systemUTC(), _ -> gate.pass(), Duration.ofMillis(1)))
                : super.client(provider, reach, key);
    }
}
