package rehearsal.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import rehearsal.store.backup.Backups;
import rehearsal.store.db.StoreException;
import rehearsal.store.db.StoreLocation;

/** A backup that takes the place of the library at the next start, because a library in use cannot be replaced. */
public final class PendingRestore {

    private final StoreLocation location;

    public PendingRestore(StoreLocation location) {
        this.location = location;
    }

    public void plan(Path backup) {
        write(plan(), backup.toAbsolutePath().normalize().toString());
    }

    /** The backup that was chosen. */
    public Optional<Path> planned() {
        return read(plan()).map(Path::of);
    }

    public void cancel() {
        delete(plan());
    }

    /** What the last restore came to, in a sentence, until it was read once and closed. */
    public Optional<String> outcome() {
        return read(told());
    }

    public void closeOutcome() {
        delete(told());
    }

    /** Before the library is opened: does what was planned. Whatever goes wrong, the library is what it was, and the reason is kept. */
    public void carryOut(Clock clock) {
        var wanted = planned();
        if (wanted.isEmpty()) {
            return;
        }
        try {
            var restored = Backups.restore(location, wanted.get(), clock);
            var kept = restored.replaced().map(file -> " What was there before is kept in " + file + ".").orElse("");
            done("The backup of " + restored.backup().madeAt() + " was restored." + kept);
        } catch (StoreException problem) {
            // Somebody else has the library open: the plan stays for a start without them.
            if (problem.kind() != StoreException.Kind.BUSY) {
                done("The backup was not restored. " + problem.getMessage());
            }
        }
    }

    private void done(String sentence) {
        write(told(), sentence);
        cancel();
    }

    private Path plan() {
        return location.dataDirectory().resolve("restore-at-start.txt");
    }

    private Path told() {
        return location.dataDirectory().resolve("restore-outcome.txt");
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty())
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException problem) {
            throw new UncheckedIOException("The file " + file + " cannot be written.", problem);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException problem) {
            throw new UncheckedIOException("The file " + file + " cannot be removed.", problem);
        }
    }
}
