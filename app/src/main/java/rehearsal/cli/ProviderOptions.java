package rehearsal.cli;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;
import rehearsal.ai.AiClient;
import rehearsal.workspace.Providers;

/** --provider, --model, --base-url and --timeout: who is asked, and where. */
final class ProviderOptions {

    @Option(names = "--provider", required = true, paramLabel = "P", description = "openai, openai-chat, anthropic, gemini, compatible or offline.")
    private String provider = "offline";

    @Option(names = "--model", paramLabel = "M")
    private Optional<String> model = Optional.empty();

    @Option(names = "--base-url", paramLabel = "U", description = "Another address of the provider, used as it stands.")
    private Optional<URI> address = Optional.empty();

    @Option(names = "--timeout", paramLabel = "S", description = "Seconds to wait for the first and for each next byte.")
    private Optional<Double> timeout = Optional.empty();

    String provider() {
        return provider;
    }

    Optional<String> namedModel() {
        return model;
    }

    Optional<URI> address() {
        return address;
    }

    AiClient client(Providers providers) {
        return providers.client(provider, new Providers.Reach(address, patience())).orElseThrow(
                () -> CommandFailure
                        .wrongUse("There is no provider \"" + provider + "\". There are: " + String.join(", ", providers.ids()) + "."));
    }

    Optional<Duration> patience() {
        if (timeout.isPresent() && !(timeout.get() > 0)) {
            throw CommandFailure.wrongUse("--timeout " + timeout.get() + " is not possible: give a number of seconds above 0.");
        }
        return timeout.map(seconds -> Duration.ofMillis(Math.max(1, Math.round(seconds * 1000))));
    }

    String model(Providers providers) {
        return model.or(() -> providers.usualModel(provider)).orElseThrow(
                () -> CommandFailure.wrongUse(
                        "Name a model with --model; " + provider + " has no usual one. See: rehearsal providers models " + provider + "."));
    }
}
