package rehearsal.workspace;

import rehearsal.document.OwnFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where providers are reached when it is not the usual place. Kept in a file of this computer and not in the library: a library can be shared,
 * and nobody else may decide where a person's keys are sent.
 */
public final class Addresses {

    private static final String TITLE = "Where providers are reached from this computer";

    private final OwnFile file;

    public Addresses(Path file) {
        this.file = new OwnFile(file);
    }

    /** The address somebody chose. What cannot be read counts as none. */
    public Optional<URI> of(String provider) {
        return Optional.ofNullable(file.read().getProperty(provider))
                .flatMap(text -> ReadAddress.of(text) instanceof ReadAddress.Fine fine ? Optional.of(fine.address()) : Optional.empty());
    }

    /** Keeps an address. Tells why it could not be kept, or nothing. */
    public Optional<String> keep(String provider, URI address) {
        var all = file.read();
        all.setProperty(provider, address.toString());
        return file.write(all, TITLE);
    }

    /** Goes back to the usual address. */
    public Optional<String> forget(String provider) {
        var all = file.read();
        return all.remove(provider) == null ? Optional.empty() : file.write(all, TITLE);
    }
}
