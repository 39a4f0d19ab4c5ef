package rehearsal.workspace;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import rehearsal.ai.AiClient;

/** The providers that can be asked. */
public interface Providers {

    /** Their ids, in the order a person is offered them; the offline partner is one of them. */
    List<String> ids();

    /** A client of the provider, at its usual address or at another one. Empty when no provider has this id. */
    Optional<AiClient> client(String provider, Optional<URI> address);
}
