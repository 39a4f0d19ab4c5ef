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
import rehearsal.ai.provider.ProviderDescription;
import rehearsal.ai.provider.ProviderList;
import rehearsal.ai.provider.ServerPreset;

/** The providers that can be asked. */
public interface Providers {

    /** Where and how patiently: another address than the usual one, and how long to wait for the first and for each next byte. */
    record Reach(Optional<URI> address, Optional<Duration> patience) {
        public static Reach usual() {
            return new Reach(Optional.empty(), Optional.empty());
        }
    }

    /** What each of them is. Whoever wants to know something about a provider asks its description and compares no ids. */
    ProviderList list();

    /** Their ids, in the order a person is offered them. */
    default List<String> ids() {
        return list().ids();
    }

    /** The name a person reads. */
    default String title(String provider) {
        return list().find(provider).map(ProviderDescription::title).orElse(provider);
    }

    /** Whether this is practice: rules of this program, no model. */
    default boolean practice(String provider) {
        return list().practice(provider);
    }

    /** The provider to practice with. */
    default String practice() {
        return list().practice().map(ProviderDescription::id).orElseGet(() -> list().ids().getFirst());
    }

    /** Well-known servers to choose an address from; none for a provider with an address of its own. */
    default List<ServerPreset> presets(String provider) {
        return list().find(provider).map(ProviderDescription::servers).orElse(List.of());
    }

    /** The model that is taken when nobody names one. Empty when this provider has no usual one. */
    Optional<String> usualModel(String provider);

    /** Whether there is a key, and what came of the last test. */
    default ProviderStatus status(String provider) {
        var account = list().account(provider);
        var somewhere = list().find(provider).filter(ProviderDescription::customAddress).isEmpty()
                || addresses().of(account).isPresent();
        return new ProviderStatus(keys().state(provider), somewhere, checks().of(account));
    }

    /** Whether it can be asked: its address is known, and a key was found or none is needed. */
    default boolean ready(String provider) {
        return status(provider).ready();
    }

    ModelCatalogue models();

    /** The keys of this computer. */
    Keys keys();

    /** What opens the encrypted file of keys. */
    HeldPassphrase passphrase();

    /** Where providers are reached when it is not the usual place. */
    Addresses addresses();

    /** What came of asking them, and the models their servers offer. */
    ProviderChecks checks();

    /** How the network is reached; none where that cannot be chosen. */
    default Optional<Networking> networking() {
        return Optional.empty();
    }

    /** A client of the provider that uses a kept key. Empty when no provider has this id. */
    default Optional<AiClient> client(String provider, Reach reach) {
        var client = client(provider, reach, keys().source(provider));
        return practice(provider) || reach.address().isPresent()
                ? client
                : client.map(found -> checks().watching(found, list().account(provider)));
    }

    /** The same with a key that need not be kept anywhere, such as one that is being tried. */
    Optional<AiClient> client(String provider, Reach reach, KeySource key);

    /** The same client, keeping every exchange in a file, without the key. */
    AiClient recording(AiClient client, Path file);

    /** Answers like this client from a file that was recorded, and sends nothing. */
    AiClient replaying(AiClient client, Path file) throws AiException;
}
