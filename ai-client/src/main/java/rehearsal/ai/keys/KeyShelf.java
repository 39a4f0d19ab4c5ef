package rehearsal.ai.keys;

import java.util.Optional;
import rehearsal.ai.ApiKey;

/** One place that holds keys. */
public sealed interface KeyShelf permits EnvironmentKeys, OsKeyStore, KeyFile {

    KeyPlace place();

    /** Where it is, in words for a person: the environment variable, the name of the key store, the path of the file. */
    String where(String provider);

    /** Why it cannot be used now, or empty when it can. */
    Optional<String> problem();

    /** Why keys that are there cannot be read now, or empty when they can or there are none. */
    default Optional<String> locked() {
        return Optional.empty();
    }

    /** The key, or empty when it holds none or cannot be opened now. */
    Optional<ApiKey> read(String provider);

    KeyChange keep(String provider, ApiKey key);

    KeyChange forget(String provider);
}
