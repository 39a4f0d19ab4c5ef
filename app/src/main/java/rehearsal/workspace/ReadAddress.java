package rehearsal.workspace;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** What came of reading the address of a server. */
public sealed interface ReadAddress {

    /** It can be used; the warning says what to mind. */
    record Fine(URI address, Optional<String> warning) implements ReadAddress {
    }

    /** The reason is a sentence for a person. */
    record Refused(String reason) implements ReadAddress {
    }

    static ReadAddress of(String text) {
        var words = text.strip().replaceAll("/+$", "");
        try {
            var address = new URI(words);
            var scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                return new Refused("The address has to start with https:// or, for a server on this computer, http://.");
            }
            if (address.getHost() == null) {
                return new Refused("The address names no server. It looks like http://localhost:11434/v1.");
            }
            if (address.getUserInfo() != null || address.getQuery() != null || address.getFragment() != null) {
                return new Refused("The address holds more than a server and a path. Leave out names, passwords, ? and #.");
            }
            return new Fine(address, warning(scheme, address.getHost()));
        } catch (URISyntaxException unreadable) {
            return new Refused("This is no address: there is something wrong at letter " + (unreadable.getIndex() + 1) + ".");
        }
    }

    private static Optional<String> warning(String scheme, String host) {
        var here = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
        return scheme.equals("http") && !here
                ? Optional.of("Texts and keys travel to " + host + " unencrypted. Use https:// unless the network is your own.")
                : Optional.empty();
    }
}
