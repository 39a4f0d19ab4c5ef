package rehearsal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.store.backup.Backups;
import rehearsal.store.db.StoreException;
import rehearsal.store.db.StoreException.Kind;
import rehearsal.store.db.StoreLocation;

/** What somebody else made and hands in. */
class HostileInputTest {
    @TempDir
    Path directory;

    @Test
    void columnNamesOfABackupNeverBecomeStatements() throws IOException {
        var mark = directory.resolve("written");
        var evil = "name, content, updated_at) SELECT 'a', FILE_WRITE('x', '" + mark + "'), CURRENT_TIMESTAMP --";
        refused(out -> {
            out.writeInt(1);
            out.writeUTF(evil);
            out.writeBoolean(true);
            out.writeByte('-');
            out.writeBoolean(false);
        });
        assertFalse(Files.exists(mark));
    }

    @Test
    void impossibleLengthsAndListsInListsAreRefused() throws IOException {
        refused(out -> value(out, () -> {
            out.writeByte('s');
            out.writeInt(-1);
        }));
        refused(out -> value(out, () -> {
            out.writeByte('b');
            out.writeInt(Integer.MAX_VALUE);
        }));
        refused(out -> value(out, () -> {
            for (int depth = 0; depth < 100_000; depth++) {
                out.writeByte('a');
                out.writeLong(1);
            }
        }));
        refused(out -> value(out, () -> {
            out.writeByte('t');
            out.writeLong(Long.MAX_VALUE);
            out.writeInt(0);
        }));
    }

    @Test
    void aFolderWhoseNameIsASettingOfTheDatabaseIsRefused() {
        var location = StoreLocation.embedded(directory.resolve("x;INIT=CREATE TABLE y(z INT)"));
        var problem = assertThrows(StoreException.class, () -> Store.open(location, Clock.systemUTC()));
        assertEquals(Kind.INVALID, problem.kind());
        assertTrue(problem.sentence().contains("semicolon"), problem.sentence());
    }

    @Test
    void noPartOfAnAddressThatMayBeASecretIsShown() {
        for (var url : List.of("jdbc:postgresql://ada:hunter2@host/db", "jdbc:postgresql://ada:hun/ter2@host/db", "jdbc:postgresql:hunter2",
                "jdbc:postgresql://host/db?password=hunter2&ssl=true", "jdbc:postgresql://host/db?sslpassword=hunter2",
                "jdbc:postgresql://ada:a?b@hunter2@host/db", "jdbc:postgresql://host/db?PASSWORD=x@hunter2")) {
            assertFalse(new StoreLocation.Shared(url, "", "", directory).toString().contains("hun"), url);
        }
        assertEquals("jdbc:postgresql://host:5432/db",
                new StoreLocation.Shared("jdbc:postgresql://host:5432/db?ssl=true", "", "", directory)
                        .toString());
    }

    @Test
    void aMissingDatabaseFileIsNotReplacedByAnEmptyLibrary() throws IOException {
        var location = new StoreLocation.Embedded(directory.resolve("data"));
        Store.open(location, Clock.systemUTC()).close();
        Files.move(location.databaseFile(), directory.resolve("elsewhere"));
        var problem = assertThrows(StoreException.class, () -> Store.open(location, Clock.systemUTC()));
        assertTrue(problem.sentence().contains("rehearsal.mv.db is missing"), problem.sentence());
        Files.delete(location.dataDirectory().resolve("store.format"));
        assertThrows(StoreException.class, () -> Store.open(location, Clock.systemUTC()));
        Files.move(directory.resolve("elsewhere"), location.databaseFile());
        Store.open(location, Clock.systemUTC()).close();
    }

    @Test
    void aRestoreThatWasStoppedIsFinishedByTheNextOpening() throws IOException {
        var location = new StoreLocation.Embedded(directory.resolve("data"));
        try (var store = Store.open(location, Clock.systemUTC())) {
            store.settings().write("whose", "old");
        }
        var other = new StoreLocation.Embedded(directory.resolve("other"));
        try (var store = Store.open(other, Clock.systemUTC())) {
            store.settings().write("whose", "new");
        }
        var fresh = Files.createDirectory(location.dataDirectory().resolve("restoring"));
        Files.copy(other.databaseFile(), fresh.resolve("rehearsal.mv.db"));
        Files.copy(other.dataDirectory().resolve("store.secret"), location.dataDirectory().resolve("store.secret"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(location.dataDirectory().resolve("store.restoring"), "rehearsal.mv.db.replaced-1");
        Files.move(location.databaseFile(), location.dataDirectory().resolve("rehearsal.mv.db.replaced-1"));
        try (var store = Store.open(location, Clock.systemUTC())) {
            assertEquals("new", store.settings().read("whose").orElseThrow());
        }
        assertTrue(Files.exists(location.dataDirectory().resolve("rehearsal.mv.db.replaced-1")));
        assertFalse(Files.exists(fresh));
    }

    private interface Writing {
        void run() throws IOException;
    }

    private interface Table {
        void write(DataOutputStream out) throws IOException;
    }

    private static void value(DataOutputStream out, Writing value) throws IOException {
        out.writeInt(1);
        out.writeUTF("name");
        out.writeBoolean(true);
        value.run();
        out.writeBoolean(false);
    }

    private void refused(Table table) throws IOException {
        var bytes = new ByteArrayOutputStream();
        table.write(new DataOutputStream(bytes));
        var file = directory.resolve("hostile.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("setting"));
            zip.write(bytes.toByteArray());
            zip.putNextEntry(new ZipEntry("manifest.properties"));
            zip.write("kind=rehearsal-backup-1\nformat=4\nmade=2026-01-01T00:00:00Z\nrows=1\nrows.setting=1\n"
                    .getBytes(StandardCharsets.UTF_8));
        }
        var problem = assertThrows(StoreException.class,
                () -> Backups.restore(StoreLocation.embedded(directory.resolve("target")), file, Clock.systemUTC()));
        assertEquals(Kind.BAD_BACKUP, problem.kind(), problem.sentence());
        assertFalse(problem.sentence().contains("INSERT"), problem.sentence());
    }
}
