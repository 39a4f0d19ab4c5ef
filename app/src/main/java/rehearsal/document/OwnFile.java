package rehearsal.document;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/** A small file of names and values on this computer. What cannot be read counts as empty. A file is replaced whole or not at all. */
public final class OwnFile {

    private final Path file;

    public OwnFile(Path file) {
        this.file = file;
    }

    public Properties read() {
        var all = new Properties();
        if (Files.isRegularFile(file)) {
            try {
                all.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
            } catch (IOException | IllegalArgumentException unreadable) {
                all.clear();
            }
        }
        return all;
    }

    /** Tells why it could not be written, or nothing. */
    public Optional<String> write(Properties all, String title) {
        try {
            var text = new StringWriter();
            all.store(text, title);
            replace(file, text.toString().getBytes(StandardCharsets.UTF_8));
            return Optional.empty();
        } catch (IOException problem) {
            return Optional.of("The file " + file + " could not be written. Check the permissions of its folder.");
        }
    }

    /** Puts these bytes in the place of a file, whose folder is made if need be. Whoever reads it meanwhile sees the old ones or the new. */
    public static void replace(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath()));
        var part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.write(part, bytes);
            move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Puts a finished file in the place of another one. */
    public static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException elsewhere) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
