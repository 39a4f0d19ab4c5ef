package rehearsal.store.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rehearsal.store.audit.Audit;
import rehearsal.store.db.Database;
import rehearsal.store.db.Failures;
import rehearsal.store.db.Opening;
import rehearsal.store.db.OwnerOnly;
import rehearsal.store.db.Replacing;
import rehearsal.store.db.Schema;
import rehearsal.store.db.StoreException;
import rehearsal.store.db.StoreLocation.Embedded;
import rehearsal.store.db.StoreLocation.Shared;
import rehearsal.store.db.StoreLocation;

/** The shelf of backups. */
public final class Backups {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Database database;
    private final StoreLocation location;
    private final Clock clock;

    public Backups(Database database, StoreLocation location, Clock clock) {
        this.database = database;
        this.location = location;
        this.clock = clock;
    }

    /** Writes the store as it is at this moment; others may go on writing. A file of that name is replaced once the new one is whole. */
    public BackupFile make(Path file) {
        return make(file, Schema.CURRENT);
    }

    private BackupFile make(Path file, int format) {
        var target = file.toAbsolutePath().normalize();
        var part = target.resolveSibling(target.getFileName() + ".part");
        try {
            try {
                write(part, format);
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException problem) {
            throw Failures.ofFile("The backup could not be written to " + target, target, problem);
        }
        return BackupArchive.describe(target);
    }

    /** Makes a backup in the data directory, with the time and the reason in its name. */
    public BackupFile make(String why) {
        return make(why, Schema.CURRENT);
    }

    /** Makes a backup that nobody asked for, kept for a week. */
    public BackupFile makeAutomatic(AutomaticBackups.Occasion occasion) {
        OwnerOnly.directory(location.dataDirectory());
        OwnerOnly.directory(location.backupDirectory());
        var automatic = new AutomaticBackups(location.backupDirectory());
        var made = make(automatic.file(occasion, clock.instant()));
        automatic.sweep(clock.instant());
        return made;
    }

    /** Makes the day's backup unless there is one already; the day is that of the zone. */
    public Optional<BackupFile> makeDaily(ZoneId zone) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var newest = new AutomaticBackups(location.backupDirectory()).newest(AutomaticBackups.Occasion.DAILY);
        return newest.filter(at -> LocalDate.ofInstant(at, zone).equals(today)).isPresent()
                ? Optional.empty()
                : Optional.of(makeAutomatic(AutomaticBackups.Occasion.DAILY));
    }

    /** Backs up a database that still has an older format. */
    public BackupFile makeBeforeMigration(int from) {
        return make("before-format-" + Schema.CURRENT, from);
    }

    private BackupFile make(String why, int format) {
        OwnerOnly.directory(location.dataDirectory());
        OwnerOnly.directory(location.backupDirectory());
        return make(location.backupDirectory().resolve("rehearsal-" + STAMP.format(clock.instant()) + "-" + why + ".zip"), format);
    }

    /** The backups in the data directory, newest first. Files that are none are left out. */
    public List<BackupFile> list() {
        return list(location.backupDirectory());
    }

    /** The newest backup of a store, which need not be open or even readable. */
    public static Optional<BackupFile> latest(StoreLocation location) {
        return list(location.backupDirectory()).stream().findFirst();
    }

    /** Makes a backup the store. The store must be closed; what it held is kept. */
    public static Restored restore(StoreLocation location, Path file, Clock clock) {
        var backup = BackupArchive.describe(file);
        Schema.refuseNewer(backup.format(), file.toString());
        return switch (location) {
            case Embedded embedded ->
                new Restored(backup, Replacing.replace(embedded, backup.format(), database -> fill(database, file, clock)));
            case Shared shared -> restoreShared(shared, backup, clock);
        };
    }

    private static Restored restoreShared(Shared location, BackupFile backup, Clock clock) {
        try (var database = Opening.open(location, (_, _) -> {
        })) {
            var before = new Backups(database, location, clock).make("before-restore");
            fill(database, backup.file(), clock);
            return new Restored(backup, Optional.of(before.file()));
        }
    }

    private static void fill(Database database, Path file, Clock clock) {
        database.change(sql -> {
            BackupArchive.read(sql, file);
            new Audit(database, clock).append(sql, "restore", "restore backup", "store", file.getFileName().toString());
        });
    }

    private void write(Path part, int format) throws IOException {
        Files.deleteIfExists(part);
        OwnerOnly.file(part);
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            var failed = database.readSnapshot(sql -> {
                try {
                    // The stream is left open: the bytes are still to be forced.
                    BackupArchive.write(sql, Channels.newOutputStream(new Uncloseable(channel)), clock.instant(), format);
                    return Optional.<IOException>empty();
                } catch (IOException problem) {
                    return Optional.of(problem);
                }
            });
            if (failed.isPresent()) {
                throw failed.get();
            }
            channel.force(true);
        }
    }

    private record Uncloseable(FileChannel channel) implements WritableByteChannel {
        @Override
        public int write(ByteBuffer source) throws IOException {
            return channel.write(source);
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() {
            // The owner of the channel closes it.
        }
    }

    private static List<BackupFile> list(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        var found = new ArrayList<BackupFile>();
        try (var files = Files.newDirectoryStream(directory, "*.zip")) {
            files.forEach(file -> describe(file).ifPresent(found::add));
        } catch (IOException problem) {
            throw Failures.ofFile("Cannot read " + directory, directory, problem);
        }
        found.sort(Comparator.comparing(BackupFile::madeAt).reversed());
        return List.copyOf(found);
    }

    private static Optional<BackupFile> describe(Path file) {
        try {
            return Optional.of(BackupArchive.describe(file));
        } catch (StoreException notABackup) {
            return Optional.empty();
        }
    }
}
