package rehearsal;

import java.time.Clock;
import java.util.Map;
import rehearsal.ai.AiClient;
import rehearsal.ai.offline.Pause;
import rehearsal.workspace.LibraryLocation;
import rehearsal.workspace.Providers.Reach;

/** The providers of this build without a key: enough to write requests, and nothing is ever sent. */
public final class RealProviders {
    private final Studio studio = new Studio(Map.of(), Map.of("user.home", "."), Clock.systemUTC(), Pause.NONE);

    public AiClient client(String provider) {
        return studio.providers(LibraryLocation.usual()).client(provider, Reach.usual()).orElseThrow();
    }
}
