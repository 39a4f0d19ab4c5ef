package rehearsal.workspace;

import rehearsal.ai.keys.KeyState;

/**
 * What is known of a provider now.
 *
 * @param reachable it has an address
 */
public record ProviderStatus(KeyState key, boolean reachable, ProviderCheck check) {

    /** It can be asked: an address is known, and a key is there or none is needed. Nothing says yet that it answers. */
    public boolean ready() {
        return reachable && key.usable();
    }

    /** It was asked and answered, and nothing has changed since. */
    public boolean connected() {
        return ready() && check instanceof ProviderCheck.Works;
    }
}
