package rehearsal.ai.provider;

import java.net.URI;

/** A well-known server of a provider that has no address of its own. */
public record ServerPreset(String name, URI address, boolean keyNeeded) {

    public static ServerPreset of(String name, String address, boolean keyNeeded) {
        return new ServerPreset(name, URI.create(address), keyNeeded);
    }
}
