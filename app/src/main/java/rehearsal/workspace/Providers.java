package rehearsal.workspace;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiException;
import rehearsal.ai.KeySource;
import rehearsal.ai.keys.HeldPassphrase;
import rehearsal.ai.keys.Keys;
import rehearsal.ai.models.ModelCatalogue;

/** The providers that can be asked. */
public interface Providers {

    /** Where and how patiently: another address than the usual one, and how long to wait for the first and for each next byte. */
    record Reach(Optional<URI> address, Optional<Duration> patience) {
        public static Reach usual() {
            return new Reach(Optional.empty(), Optional.empty());
        }
    }

    /** Their ids, in the order a person is offered them; the offline partner is one of them. */
    List<String> ids();

    /** The name a person reads. */
    String title(String provider);

    /** The model that is taken when nobody names one. Empty when this provider has no usual one. */
    Optional<String> usualModel(String provider);

    /** Whether a key was found, or none is needed. */
    boolean ready(String provider);

    ModelCatalogue models();

    /** The keys of this computer. */
    Keys keys();

    /** What opens the encrypted file of keys. */
    HeldPassphrase passphrase();

    /** Where providers are reached when it is not the usual place. */
    Addresses addresses();

    /** How the network is reached; none where that cannot be chosen. */
    default Optional<Networking> networking() {
        return Optional.empty();
    }

    /** A server with a well-known address that speaks like a compatible one. */
    record Preset(String name, URI address, boolean keyNeeded) {
    }

    List<Preset> presets();

    /** A client of the provider that uses a kept key. Empty when no provider has this id. */
    default Optional<AiClient> client(String provider, Reach reach) {
        return client(provider, reach, keys().source(provider));
    }

    /** The same with a key that need not be kept anywhere, such as one that is being tried. */
    Optional<AiClient> client(String provider, Reach reach, KeySource key);

    /** The same client, keeping every exchange in a file, without the key. */
    AiClient recording(AiClient client, Path file);

    /** Answers like this client from a file that was recorded, and sends nothing. */
    AiClient replaying(AiClient client, Path file) throws AiException;
}
