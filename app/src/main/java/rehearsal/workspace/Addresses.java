package rehearsal.workspace;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * Where providers are reached when it is not the usual place. Kept in a file of this computer and not in the library: a library can be shared,
 * and nobody else may decide where a person's keys are sent.
 */
public final class Addresses {

    private final Path file;

    public Addresses(Path file) {
        this.file = file;
    }

    /** The address somebody chose. What cannot be read counts as none. */
    public Optional<URI> of(String provider) {
        return Optional.ofNullable(read().getProperty(provider))
                .flatMap(text -> ReadAddress.of(text) instanceof ReadAddress.Fine fine ? Optional.of(fine.address()) : Optional.empty());
    }

    /** Keeps an address. Tells why it could not be kept, or nothing. */
    public Optional<String> keep(String provider, URI address) {
        var all = read();
        all.setProperty(provider, address.toString());
        return write(all);
    }

    /** Goes back to the usual address. */
    public Optional<String> forget(String provider) {
        var all = read();
        return all.remove(provider) == null ? Optional.empty() : write(all);
    }

    private Properties read() {
        var all = new Properties();
        if (Files.isRegularFile(file)) {
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                all.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                all.clear();
            }
        }
        return all;
    }

    private Optional<String> write(Properties all) {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                all.store(writer, "Where providers are reached from this computer");
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return Optional.empty();
        } catch (IOException problem) {
            return Optional.of("The address could not be written to " + file + ". Check the permissions of that folder.");
        }
    }
}
