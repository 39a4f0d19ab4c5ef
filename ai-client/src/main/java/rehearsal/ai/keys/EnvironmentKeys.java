package rehearsal.ai.keys;

import java.util.Map;
import java.util.Optional;
import rehearsal.ai.ApiKey;
import rehearsal.ai.provider.ProviderList;

/** Keys that were set outside, as environment variables. They can be read, not changed. */
public final class EnvironmentKeys implements KeyShelf {

    private final Map<String, String> environment;
    private final ProviderList providers;

    public EnvironmentKeys(Map<String, String> environment, ProviderList providers) {
        this.environment = Map.copyOf(environment);
        this.providers = providers;
    }

    /** The variable that holds the key of a provider. */
    private Optional<String> variable(String provider) {
        return providers.find(provider).flatMap(found -> found.key().variable());
    }

    @Override
    public KeyPlace place() {
        return KeyPlace.ENVIRONMENT;
    }

    @Override
    public String where(String provider) {
        return variable(provider).map(name -> "the environment variable " + name).orElse("environment variables");
    }

    @Override
    public Optional<String> problem() {
        return Optional.empty();
    }

    @Override
    public Optional<ApiKey> read(String provider) {
        return variable(provider).map(name -> environment.getOrDefault(name, "")).filter(value -> !value.isBlank()).map(ApiKey::new);
    }

    @Override
    public KeyChange keep(String provider, ApiKey key) {
        return new KeyChange.Refused(
                "An environment variable cannot be set from here. Keep the key in the key store or in the encrypted file.");
    }

    @Override
    public KeyChange forget(String provider) {
        return new KeyChange.Refused(
                "The key comes from " + where(provider) + ". Remove it there and start again; it cannot be removed from here.");
    }
}
