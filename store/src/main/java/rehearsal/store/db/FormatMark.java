package rehearsal.store.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.OptionalInt;

/**
 * A small file beside the embedded database that says its format. It lets a newer database be refused without being opened, and its absence says that the
 * database beside it was never finished, because it is written last.
 */
final class FormatMark {
    private FormatMark() {
    }

    private static Path file(Path dataDirectory) {
        return dataDirectory.resolve("store.format");
    }

    static OptionalInt read(Path dataDirectory) {
        try {
            return OptionalInt.of(Integer.parseInt(Files.readString(file(dataDirectory), StandardCharsets.US_ASCII).strip()));
        } catch (IOException | NumberFormatException absent) {
            return OptionalInt.empty();
        }
    }

    static void write(Path dataDirectory, int format) {
        if (read(dataDirectory).equals(OptionalInt.of(format))) {
            return;
        }
        var target = file(dataDirectory);
        var fresh = target.resolveSibling("store.format.new");
        try {
            OwnerOnly.file(fresh);
            Files.writeString(fresh, format + "\n", StandardCharsets.US_ASCII);
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException problem) {
            throw Failures.ofFile("Cannot write " + target, target, problem);
        }
    }
}
