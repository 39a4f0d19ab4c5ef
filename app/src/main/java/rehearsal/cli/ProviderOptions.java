package rehearsal.cli;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiException;
import rehearsal.ai.Effort;
import rehearsal.workspace.Providers;

/** --provider, --model, --base-url and --timeout: who is asked, and where. */
final class ProviderOptions {

    @Option(names = "--provider", required = true, paramLabel = "P", description = "The provider's id. See: rehearsal providers list.")
    private String provider = "";

    @Option(names = "--model", paramLabel = "M")
    private Optional<String> model = Optional.empty();

    @Option(names = "--base-url", paramLabel = "U", description = "Another address of the provider, used as it stands.")
    private Optional<URI> address = Optional.empty();

    @Option(names = "--timeout", paramLabel = "S", description = "Seconds to wait for the first and for each next byte.")
    private Optional<Double> timeout = Optional.empty();

    @Option(names = "--effort", paramLabel = "E", description = "How much the model thinks before it answers: low, medium or high. Models that cannot be told leave it out.")
    private Optional<String> effort = Optional.empty();

    Optional<Effort> effort() {
        return effort.map(word -> Effort.of(word)
                .orElseThrow(() -> CommandFailure.wrongUse("--effort " + word + " is not possible: use low, medium or high.")));
    }

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
        checkAddress(address);
        return providers.client(provider, new Providers.Reach(address, patience())).orElseThrow(
                () -> CommandFailure
                        .wrongUse("There is no provider \"" + provider + "\". There are: " + String.join(", ", providers.ids()) + "."));
    }

    /** A password in an address would stand in every request that is shown or stored. */
    static void checkAddress(Optional<URI> address) {
        if (address.map(URI::getRawUserInfo).isPresent()) {
            throw CommandFailure.wrongUse("--base-url holds a user name or password. Leave them out of the address.");
        }
    }

    Optional<Duration> patience() {
        if (timeout.isPresent() && !(timeout.get() > 0)) {
            throw CommandFailure.wrongUse("--timeout " + timeout.get() + " is not possible: give a number of seconds above 0.");
        }
        return timeout.map(seconds -> Duration.ofMillis(Math.max(1, Math.round(seconds * 1000))));
    }

    /** The model that was named, else the usual one, else the only one the server offers. */
    String model(Providers providers) throws InterruptedException {
        var known = model.or(() -> providers.usualModel(provider));
        if (known.isPresent()) {
            return known.get();
        }
        var offered = offered(providers);
        if (offered.size() == 1) {
            return offered.getFirst();
        }
        throw CommandFailure.wrongUse("Name a model with --model. " + providers.title(provider) + " "
                + (offered.isEmpty() ? "offers none yet." : "offers: " + String.join(", ", offered) + "."));
    }

    private List<String> offered(Providers providers) throws InterruptedException {
        try {
            return client(providers).models();
        } catch (AiException unreachable) {
            throw CommandFailure
                    .failed("Name a model with --model. The server could not be asked which it offers: " + unreachable.sentence());
        }
    }
}
