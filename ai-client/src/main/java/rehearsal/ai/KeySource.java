package rehearsal.ai;

import java.util.Optional;

/** Where a provider's key comes from. Asked anew for every call, so a key that was changed is used at once. */
@FunctionalInterface
public interface KeySource {

    /** The key, or empty when there is none. An empty text counts as none. */
    Optional<ApiKey> key();
}
