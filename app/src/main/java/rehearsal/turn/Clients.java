package rehearsal.turn;

import java.util.Optional;
import rehearsal.ai.AiClient;

/** The providers a turn may ask, by id. */
@FunctionalInterface
public interface Clients {
    Optional<AiClient> client(String provider);
}
