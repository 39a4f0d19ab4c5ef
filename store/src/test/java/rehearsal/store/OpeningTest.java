package rehearsal.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import rehearsal.store.backup.Backups;
import rehearsal.store.db.DataDirectory;
import rehearsal.store.db.Schema;
import rehearsal.store.db.StoreException;
import rehearsal.store.db.StoreException.Kind;
import rehearsal.store.db.StoreLocation;
import rehearsal.store.prompt.PromptVersion;

class OpeningTest extends OnBothDatabases {

    @Test
    void aDatabaseOfANewerProgramIsRefusedInASentence() {
        save(CREATION, "one");
        behindTheStore(
                "INSERT INTO \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\", \"script\", \"installed_by\","
                        + " \"execution_time\", \"success\") VALUES (99, '99', 'later', 'SQL', 'V99', 'x', 1, TRUE)");
        store.close();
        var problem = assertThrows(StoreException.class, () -> Store.open(location, Clock.systemUTC()));
        assertEquals(Kind.NEWER_SCHEMA, problem.kind());
        assertTrue(problem.sentence().contains("newer version of Rehearsal"), problem.sentence());
    }

    @Test
    void aFileOfANewerProgramIsNotEvenTouched() throws IOException {
        if (location instanceof StoreLocation.Embedded embedded) {
            store.close();
            Files.writeString(directory.resolve("data").resolve("store.format"), "99\n");
            var before = Files.readAllBytes(embedded.databaseFile());
            assertEquals(Kind.NEWER_SCHEMA, assertThrows(StoreException.class, () -> Store.open(location, Clock.systemUTC())).kind());
            assertArrayEquals(before, Files.readAllBytes(embedded.databaseFile()));
        }
    }

    @Test
    void anOlderDatabaseIsBackedUpAndThenMigrated(PostgresServer.Server server) throws Exception {
        var version = save(CREATION, "one");
        behindTheStore("DROP INDEX audit_subject");
        behindTheStore("DROP TABLE vote");
        behindTheStore("DROP TABLE arm_pair");
        behindTheStore("DROP TABLE trial_case");
        List.of("trial_cell", "trial_run", "workflow_step", "workflow_run", "alert", "change_log", "commit_receipt", "import_run")
                .forEach(table -> behindTheStore("DROP TABLE " + table));
        behindTheStore("DROP INDEX version_import");
        behindTheStore("ALTER TABLE version DROP COLUMN import_id");
        List.of("forked_from", "forked_after", "ended_at")
                .forEach(column -> behindTheStore("ALTER TABLE talk_session DROP COLUMN " + column));
        behindTheStore("DELETE FROM \"flyway_schema_history\" WHERE \"version\" <> '1'");
        store.close();
        reopen();
        var backup = store.backups().list().getFirst();
        assertEquals(1, backup.format());
        assertEquals(Optional.of(version), prompts.version(CREATION, 1));
        store.close();
        Backups.restore(location, backup.file(), Clock.systemUTC());
        reopen();
        assertEquals(Optional.of(version), prompts.version(CREATION, 1));
    }

    @Test
    void theProgramKnowsTheMigrationsItBrings() {
        var migrations = Flyway.configure().locations("classpath:rehearsal/store/migrations").dataSource("jdbc:h2:mem:", "", "").load()
                .info().all();
        var highest = Arrays.stream(migrations).mapToInt(each -> Integer.parseInt(each.getVersion().toString())).max().orElse(0);
        assertEquals(Schema.CURRENT, highest);
    }

    @Test
    void aDamagedFileIsKeptAndTheLatestBackupIsOffered() throws IOException {
        if (location instanceof StoreLocation.Embedded embedded) {
            var version = save(CREATION, "one");
            var backup = store.backups().make("daily");
            store.close();
            damage(embedded.databaseFile());
            var before = Files.readAllBytes(embedded.databaseFile());
            var problem = assertThrows(StoreException.class, () -> Store.open(location, Clock.systemUTC()));
            assertEquals(Kind.CORRUPTED, problem.kind());
            assertEquals(Optional.of(backup.file()), problem.backup());
            assertTrue(problem.sentence().contains(backup.file().toString()), problem.sentence());
            assertArrayEquals(before, Files.readAllBytes(embedded.databaseFile()));
            var restored = Backups.restore(location, backup.file(), Clock.systemUTC());
            assertArrayEquals(before, Files.readAllBytes(restored.replaced().orElseThrow()));
            reopen();
            assertEquals(Optional.of(version), prompts.version(CREATION, 1));
        }
    }

    @Test
    void aLostSecretIsNamedAndABackupBringsTheLibraryBack() throws IOException {
        if (location instanceof StoreLocation.Embedded embedded) {
            var version = save(CREATION, "one");
            var backup = store.backups().make("daily");
            store.close();
            Files.delete(embedded.dataDirectory().resolve("store.secret"));
            var problem = assertThrows(StoreException.class, () -> Store.open(location, Clock.systemUTC()));
            assertTrue(problem.sentence().contains("store.secret is missing"), problem.sentence());
            assertFalse(Files.exists(embedded.dataDirectory().resolve("store.secret")));
            Backups.restore(location, backup.file(), Clock.systemUTC());
            reopen();
            assertEquals(Optional.of(version), prompts.version(CREATION, 1));
        }
    }

    private static void damage(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            for (long place = 0; place < bytes.length(); place += 512) {
                bytes.seek(place);
                bytes.write(new byte[256]);
            }
        }
    }

    @Test
    void everythingInTheDataDirectoryIsForItsOwnerOnly() throws IOException {
        store.backups().make("daily");
        try (var paths = Files.walk(location.dataDirectory())) {
            for (var path : paths.filter(Files::exists).toList()) {
                var rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                assertEquals("------", rights.substring(3), path.toString());
            }
        }
    }

    @Test
    void aDirectoryThatCannotBeMadeIsSaidSo() throws IOException {
        var file = Files.writeString(directory.resolve("file"), "not a directory");
        var problem = assertThrows(StoreException.class, () -> Store.open(StoreLocation.embedded(file.resolve("data")), Clock.systemUTC()));
        assertEquals(Kind.NOT_WRITABLE, problem.kind());
        assertTrue(problem.sentence().contains("--data"), problem.sentence());
    }

    @Test
    void aWrongPasswordOrAddressIsSaidSoWithoutTheSecret() {
        if (location instanceof StoreLocation.Shared(var url, _, _, var data)) {
            var wrong = new StoreLocation.Shared(url + "?password=hunter2", "nobody_here", "hunter2", data);
            var problem = assertThrows(StoreException.class, () -> Store.open(wrong, Clock.systemUTC()));
            assertFalse((problem.sentence() + wrong).contains("hunter2"), problem.sentence());
            assertThrows(StoreException.class, () -> Store.open(new StoreLocation.Shared("http://x", "", "", data), Clock.systemUTC()));
        }
    }

    @Test
    void theDataDirectoryFollowsThePlatform() {
        var home = Map.of("user.home", "/home/ada", "os.name", "Linux");
        assertEquals(Path.of("/home/ada/.local/share/rehearsal"), DataDirectory.choose(Optional.empty(), Map.of(), home));
        assertEquals(Path.of("/x/rehearsal"), DataDirectory.choose(Optional.empty(), Map.of("XDG_DATA_HOME", "/x"), home));
        assertEquals(Path.of("/home/ada/.local/share/rehearsal"),
                DataDirectory.choose(Optional.empty(), Map.of("XDG_DATA_HOME", "x"), home));
        assertEquals(Path.of("/Users/ada/Library/Application Support/Rehearsal"),
                DataDirectory.choose(Optional.empty(), Map.of(), Map.of("user.home", "/Users/ada", "os.name", "Mac OS X")));
        assertEquals(Path.of("/local/Rehearsal"),
                DataDirectory.choose(Optional.empty(), Map.of("LOCALAPPDATA", "/local"),
                        Map.of("user.home", "/u", "os.name", "Windows 11")));
        assertEquals(Path.of("/env"), DataDirectory.choose(Optional.empty(), Map.of("REHEARSAL_DATA", "/env"), home));
        assertEquals(Path.of("/asked"), DataDirectory.choose(Optional.of(Path.of("/asked")), Map.of("REHEARSAL_DATA", "/env"), home));
    }

    @Test
    void aVersionNeverChangesAfterItIsSaved() {
        var saved = save(CREATION, "one");
        save(CREATION, "two");
        prompts.makeLive(CREATION, 1, "bo");
        prompts.label(CREATION, 1, "staging", "bo");
        store.reviews().approve(CREATION, 1, "bo");
        prompts.deactivate(CREATION, 1, "bo");
        prompts.removeSamples("bo");
        store.close();
        reopen();
        var now = prompts.version(CREATION, 1).orElseThrow();
        assertEquals(lasting(saved), lasting(now));
    }

    private static Object lasting(PromptVersion version) {
        return List.of(version.id(), version.scope(), version.version(), version.text(), version.changeNote(), version.author(),
                version.parent(), version.contentHash(), version.createdAt());
    }
}
