package rehearsal.ai.keys;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rehearsal.ai.ApiKey;
import rehearsal.ai.KeyRule;
import rehearsal.ai.KeySource;
import rehearsal.ai.provider.ProviderList;

/** Finds, keeps and forgets the keys of providers. The first place that holds a key wins; the environment comes first. */
public final class Keys {

    private final List<KeyShelf> shelves;
    private final ProviderList providers;

    /** The places in the order they are asked. */
    public Keys(List<KeyShelf> shelves, ProviderList providers) {
        this.shelves = List.copyOf(shelves);
        this.providers = providers;
    }

    public Optional<FoundKey> find(String provider) {
        return shelves.stream().flatMap(shelf -> found(shelf, providers.account(provider)).stream()).findFirst();
    }

    /** Every place that holds a key for this provider, in order; only the first is used. */
    public List<FoundKey> everywhere(String provider) {
        return shelves.stream().flatMap(shelf -> found(shelf, providers.account(provider)).stream()).toList();
    }

    private static Optional<FoundKey> found(KeyShelf shelf, String provider) {
        return shelf.read(provider).map(key -> new FoundKey(shelf.place(), shelf.where(provider), key));
    }

    /** Whether there is a key for this provider, or why that is not known. */
    public KeyState state(String provider) {
        var need = providers.find(provider).map(found -> found.key().need()).orElse(KeyRule.Need.REQUIRED);
        if (need == KeyRule.Need.NONE) {
            return new KeyState.NotNeeded();
        }
        var found = find(provider);
        if (found.isPresent()) {
            return found.get().place() == KeyPlace.ENVIRONMENT
                    ? new KeyState.FromEnvironment(found.get().where())
                    : new KeyState.Kept(found.get().where());
        }
        var needed = need == KeyRule.Need.REQUIRED;
        return shelves.stream().flatMap(shelf -> shelf.locked().stream()).findFirst()
                .<KeyState>map(reason -> new KeyState.Locked(needed, reason)).orElseGet(() -> new KeyState.Absent(needed));
    }

    /** Asks anew for every call, so that a key that was changed is used at once. */
    public KeySource source(String provider) {
        return () -> find(provider).map(FoundKey::key);
    }

    public KeyChange keep(String provider, ApiKey key, KeyPlace place) {
        if (key.reveal().isBlank()) {
            return new KeyChange.Refused("There is no key to keep: the field is empty. Paste the key and try again.");
        }
        if (key.reveal().chars().anyMatch(letter -> letter < 0x21 || letter > 0x7e)) {
            return new KeyChange.Refused(
                    "This does not look like a key: it holds a blank, a line break or a letter no key has. Copy it again.");
        }
        return shelf(place).map(shelf -> shelf.keep(providers.account(provider), key))
                .orElseGet(() -> new KeyChange.Refused("This place for keys is not set up here. Choose another one."));
    }

    /** Removes the key from every place that can be written. */
    public KeyChange forget(String provider) {
        var results = shelves.stream().filter(shelf -> shelf.read(providers.account(provider)).isPresent())
                .map(shelf -> shelf.forget(providers.account(provider))).toList();
        if (results.isEmpty()) {
            return new KeyChange.Refused("No key for " + provider + " is kept anywhere that can be opened now.");
        }
        return results.stream().filter(KeyChange.Refused.class::isInstance).findFirst().orElseGet(results::getFirst);
    }

    public List<PlaceState> places() {
        return shelves.stream().map(shelf -> new PlaceState(shelf.place(), shelf.where(""), shelf.problem())).toList();
    }

    /** Where a new key would best be kept: the first place that can be written now. */
    public Optional<KeyPlace> bestPlace() {
        return Stream.of(KeyPlace.KEY_STORE, KeyPlace.FILE)
                .filter(place -> shelf(place).filter(shelf -> shelf.problem().isEmpty()).isPresent()).findFirst();
    }

    private Optional<KeyShelf> shelf(KeyPlace place) {
        return shelves.stream().filter(shelf -> shelf.place() == place).findFirst();
    }
}
