package rehearsal.store.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The embedded database's own password: made once, kept in a file only its owner may read. It also keeps other users of this machine out of
 * the loopback port that a second process comes in by. */
final class Secret {
    private static final int BYTES = 32;

    private Secret() {
    }

    static boolean isMissing(Path dataDirectory) {
        return !Files.exists(file(dataDirectory)) || LibraryFiles.isEmpty(file(dataDirectory));
    }

    private static Path file(Path dataDirectory) {
        return dataDirectory.resolve("store.secret");
    }

    static String of(Path dataDirectory) {
        var file = file(dataDirectory);
        try {
            if (isMissing(dataDirectory)) {
                make(file);
            }
            OwnerOnly.restrict(file, "rw-------");
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException problem) {
            throw Failures.ofFile("Cannot read the store's secret " + file, file, problem);
        }
    }

    private static void make(Path file) throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        OwnerOnly.file(file);
        Files.writeString(file, HexFormat.of().formatHex(bytes), StandardCharsets.US_ASCII);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
