package rehearsal.ai.keys;

import java.util.Map;
import java.util.Optional;
import rehearsal.ai.ApiKey;

/** Keys that were set outside, as environment variables. They can be read, not changed. */
public final class EnvironmentKeys implements KeyShelf {

    private static final Map<String, String> VARIABLES = Map.of("openai", "OPENAI_API_KEY", "openai-chat", "OPENAI_API_KEY", "anthropic",
            "ANTHROPIC_API_KEY", "gemini", "GEMINI_API_KEY", "compatible", "REHEARSAL_COMPATIBLE_KEY");

    private final Map<String, String> environment;

    public EnvironmentKeys(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The variable that holds the key of a provider. */
    public static Optional<String> variable(String provider) {
        return Optional.ofNullable(VARIABLES.get(provider));
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
