package rehearsal.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rehearsal.store.db.Failures;

/** The names of the backups that nobody asked for. By them they are found again when they are a week old; what a person made has other names and stays. */
public final class AutomaticBackups {
    /** When a backup is made without being asked for. */
    public enum Occasion {
        DAILY("daily"), BEFORE_IMPORT("before-import"), BEFORE_SAMPLE_REMOVAL("before-sample-removal");

        private final String word;

        Occasion(String word) {
            this.word = word;
        }
    }

    static final Duration KEPT = Duration.ofDays(7);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("auto-(\\d{8}-\\d{6})-([a-z-]+?)(-\\d+)?\\.zip");

    private final Path directory;

    AutomaticBackups(Path directory) {
        this.directory = directory;
    }

    /** A name that no file has yet. */
    Path file(Occasion occasion, Instant now) {
        var name = "auto-" + STAMP.format(now) + "-" + occasion.word;
        var file = directory.resolve(name + ".zip");
        for (int number = 2; Files.exists(file); number++) {
            file = directory.resolve(name + "-" + number + ".zip");
        }
        return file;
    }

    /** When the newest one for this occasion was made. */
    Optional<Instant> newest(Occasion occasion) {
        return files().stream().filter(each -> each.occasion().equals(occasion.word)).map(Named::at).max(Instant::compareTo);
    }

    /** Deletes those that are older than a week. */
    void sweep(Instant now) {
        for (var each : files()) {
            if (each.at().isBefore(now.minus(KEPT))) {
                try {
                    Files.deleteIfExists(each.file());
                } catch (IOException problem) {
                    throw Failures.ofFile("Cannot delete the old backup " + each.file(), each.file(), problem);
                }
            }
        }
    }

    private record Named(Path file, Instant at, String occasion) {
    }

    private List<Named> files() {
        var found = new ArrayList<Named>();
        if (Files.isDirectory(directory)) {
            try (var files = Files.newDirectoryStream(directory, "auto-*.zip")) {
                files.forEach(file -> named(file).ifPresent(found::add));
            } catch (IOException problem) {
                throw Failures.ofFile("Cannot read " + directory, directory, problem);
            }
        }
        return found;
    }

    private static Optional<Named> named(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        try {
            return name.matches()
                    ? Optional.of(new Named(file, STAMP.parse(name.group(1), Instant::from), name.group(2)))
                    : Optional.empty();
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
