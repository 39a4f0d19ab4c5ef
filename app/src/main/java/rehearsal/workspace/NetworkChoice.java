package rehearsal.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The way to the network a person chose: a proxy, its user, and certificate authorities to trust besides the usual ones. */
public record NetworkChoice(Optional<Proxy> proxy, Optional<Path> authorities) {

    /** The password is kept with the keys. */
    public record Proxy(String host, int port, String user) {
    }

    public static NetworkChoice direct() {
        return new NetworkChoice(Optional.empty(), Optional.empty());
    }

    /** What was typed, or why it cannot be used. */
    public sealed interface Read {
        record Fine(NetworkChoice choice) implements Read {
        }

        record Refused(String reason) implements Read {
        }
    }

    public static Read of(String host, String port, String user, String authorities) {
        var file = Optional.of(authorities.strip()).filter(text -> !text.isEmpty()).map(Path::of);
        if (file.isPresent() && !Files.isReadable(file.get())) {
            return new Read.Refused("There is no file " + file.get() + " that can be read.");
        }
        if (host.isBlank()) {
            return port.isBlank() && user.isBlank()
                    ? new Read.Fine(new NetworkChoice(Optional.empty(), file))
                    : new Read.Refused("A proxy needs a host, such as proxy.example.org.");
        }
        if (!host.strip().matches("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:]+]")) {
            return new Read.Refused("The host is a name or a number without http:// and without blanks.");
        }
        if (!port.strip().matches("\\d{1,5}") || Integer.parseInt(port.strip()) < 1 || Integer.parseInt(port.strip()) > 65535) {
            return new Read.Refused("The port is a number from 1 to 65535, often 3128 or 8080.");
        }
        return new Read.Fine(new NetworkChoice(Optional.of(new Proxy(host.strip(), Integer.parseInt(port.strip()), user.strip())), file));
    }
}
