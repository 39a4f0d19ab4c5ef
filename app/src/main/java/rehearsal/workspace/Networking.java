package rehearsal.workspace;

import rehearsal.document.OwnFile;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import rehearsal.ai.http.HttpSettings;
import rehearsal.ai.http.NetworkTrial;
import rehearsal.ai.keys.Keys;

/** How this computer reaches the network. Kept in a file of its own, the password with the keys; without one the environment is asked. */
public final class Networking {

    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final OwnFile file;
    private final Secrets secrets;
    private final Map<String, String> environment;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public Networking(Path file, Keys keys, Map<String, String> environment) {
        this.file = new OwnFile(file);
        this.secrets = new Secrets(keys);
        this.environment = Map.copyOf(environment);
    }

    public NetworkChoice choice() {
        var all = file.read();
        var read = NetworkChoice.of(all.getProperty("proxy.host", ""), all.getProperty("proxy.port", ""), all.getProperty("proxy.user", ""),
                "");
        var authorities = Optional.ofNullable(all.getProperty("authorities")).filter(text -> !text.isBlank()).map(Path::of);
        return read instanceof NetworkChoice.Read.Fine fine
                ? new NetworkChoice(fine.choice().proxy(), authorities)
                : NetworkChoice.direct();
    }

    /** A proxy that was set outside, which counts as long as none is chosen here. */
    public Optional<URI> fromOutside() {
        return Stream.of("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy").map(name -> environment.getOrDefault(name, ""))
                .filter(text -> text.startsWith("http://")).findFirst().flatMap(Networking::address);
    }

    /** Keeps a choice; an empty password keeps the one there is. Tells why it could not be kept, or nothing. */
    public Optional<String> keep(NetworkChoice choice, String password) {
        if (choice.proxy().filter(proxy -> !proxy.user().isEmpty()).isEmpty()) {
            secrets.forget(Secrets.PROXY);
        } else if (!password.isEmpty()) {
            var problem = secrets.keep(Secrets.PROXY, password);
            if (problem.isPresent()) {
                return problem;
            }
        }
        var all = new Properties();
        choice.proxy().ifPresent(proxy -> {
            all.setProperty("proxy.host", proxy.host());
            all.setProperty("proxy.port", String.valueOf(proxy.port()));
            all.setProperty("proxy.user", proxy.user());
        });
        choice.authorities().ifPresent(path -> all.setProperty("authorities", path.toString()));
        var problem = file.write(all, "How the network is reached from this computer");
        changed();
        return problem;
    }

    /** Runs when another way is to be used. */
    public void whenChanged(Runnable does) {
        listeners.add(does);
    }

    /** The same choice, but what it takes to use it may be there now. */
    public void changed() {
        listeners.forEach(Runnable::run);
    }

    /** As the connections want it. */
    public HttpSettings.Network settings() {
        var choice = choice();
        return settings(choice,
                choice.proxy().filter(proxy -> !proxy.user().isEmpty()).flatMap(proxy -> secrets.find(Secrets.PROXY)).orElse(""));
    }

    public NetworkTrial tryOut(NetworkChoice choice, String password, URI server) {
        var secret = password.isEmpty() ? secrets.find(Secrets.PROXY).orElse("") : password;
        return NetworkTrial.of(settings(choice, secret), server, PATIENCE);
    }

    private HttpSettings.Network settings(NetworkChoice choice, String password) {
        var proxy = choice.proxy().flatMap(chosen -> address("http://" + login(chosen, password) + chosen.host() + ":" + chosen.port()))
                .or(this::fromOutside);
        return new HttpSettings.Network(false, proxy, choice.authorities());
    }

    private static String login(NetworkChoice.Proxy proxy, String password) {
        return proxy.user().isEmpty() ? "" : encoded(proxy.user()) + ":" + encoded(password) + "@";
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text)).filter(address -> address.getHost() != null);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
