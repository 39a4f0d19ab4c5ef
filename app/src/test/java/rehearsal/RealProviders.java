package rehearsal;

import java.time.Clock;
import java.util.Map;
import rehearsal.ai.AiClient;
import rehearsal.ai.http.HttpSettings;
import rehearsal.ai.offline.Pause;
import rehearsal.workspace.Providers.Reach;

/** The providers of this build without a key: enough to write requests, and nothing is ever sent. */
public final class RealProviders {
    private final Providing providing = new Providing(Clock.systemUTC(), Map.of(), HttpSettings.defaults(), Pause.NONE);

    public AiClient client(String provider) {
        return providing.client(provider, Reach.usual()).orElseThrow();
    }
}
