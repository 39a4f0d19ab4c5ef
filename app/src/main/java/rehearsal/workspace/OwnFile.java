package rehearsal.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/** A small file of names and values on this computer. What cannot be read counts as empty. */
final class OwnFile {

    private final Path file;

    OwnFile(Path file) {
        this.file = file;
    }

    Properties read() {
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

    /** Tells why it could not be written, or nothing. */
    Optional<String> write(Properties all, String title) {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                all.store(writer, title);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return Optional.empty();
        } catch (IOException problem) {
            return Optional.of("The file " + file + " could not be written. Check the permissions of its folder.");
        }
    }
}
