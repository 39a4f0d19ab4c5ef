package rehearsal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rehearsal.store.audit.Verification;
import rehearsal.store.backup.Backups;
import rehearsal.store.db.Opening;
import rehearsal.store.db.Sql;
import rehearsal.store.db.StoreException.Kind;
import rehearsal.store.db.StoreException;
import rehearsal.store.db.StoreLocation;
import rehearsal.store.db.TableCopy;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.session.NewTurn;
import rehearsal.store.usage.UsageEntry;

class BackupTest extends OnBothDatabases {
    private List<Optional<PromptVersion>> versions = List.of();

    @BeforeEach
    void somethingOfEverything() {
        save(CREATION, "one\u0000\r\n");
        saveActive(CREATION, "two");
        saveActive(SENTINEL, "watch");
        prompts.label(CREATION, 1, "staging", "ada");
        store.reviews().askForChanges(CREATION, 1, "Shorter.", "bo");
        store.drafts().save(CREATION, "ada", text("typing"), OptionalInt.of(2));
        store.settings().write("theme", "\"dark\"");
        var session = store.sessions().create("p", "talk", "s", "{}").id();
        store.sessions().complete(store.sessions().begin(new NewTurn(session, Optional.empty(), 1, "{}", "asked")).id(), "{}", "answered");
        store.usage().add(UsageLogTest.entry(Instant.EPOCH, Optional.empty(), UsageEntry.Tokens.unknown(),
                OptionalLong.empty(), "done"));
        versions = all();
    }

    @Test
    void aBackupRestoredIsTheStoreAsItWas() {
        var backup = store.backups().make(directory.resolve("b.zip"));
        save(CREATION, "after the backup");
        store.close();
        var restored = Backups.restore(location, backup.file(), Clock.systemUTC());
        assertTrue(Files.exists(restored.replaced().orElseThrow()));
        reopen();
        itIsTheStoreThatWasBackedUp();
        assertEquals(3, save(CREATION, "next").version());
    }

    @Test
    void aBackupGoesIntoTheOtherKindOfDatabase(PostgresServer.Server server) {
        var backup = store.backups().make(directory.resolve("b.zip"));
        store.close();
        location = switch (engine) {
            case H2 -> server.newDatabase(directory.resolve("other"));
            case POSTGRESQL -> StoreLocation.embedded(directory.resolve("other"));
        };
        Backups.restore(location, backup.file(), Clock.systemUTC());
        reopen();
        itIsTheStoreThatWasBackedUp();
    }

    @Test
    void backupsAreListedNewestFirstAndOtherFilesAreLeftOut() throws IOException {
        var first = store.backups().make("one");
        var second = store.backups().make("two");
        Files.writeString(location.backupDirectory().resolve("notes.zip"), "hello");
        assertEquals(List.of(second, first), store.backups().list());
        assertEquals(Optional.of(second), Backups.latest(location));
    }

    @Test
    void aDamagedBackupIsRefusedAndTheStoreStays() throws IOException {
        var whole = Files.readAllBytes(store.backups().make(directory.resolve("b.zip")).file());
        store.close();
        var flipped = whole.clone();
        for (int place = 100; place < flipped.length / 2; place += 7) {
            flipped[place] ^= 0x55;
        }
        for (var bytes : List.of(Arrays.copyOf(whole, whole.length / 2), new byte[0], flipped)) {
            var file = Files.write(directory.resolve("damaged.zip"), bytes);
            var problem = assertThrows(StoreException.class, () -> Backups.restore(location, file, Clock.systemUTC()));
            assertEquals(Kind.BAD_BACKUP, problem.kind());
            assertTrue(problem.sentence().contains("Nothing was changed"), problem.sentence());
        }
        reopen();
        assertEquals(versions, all());
    }

    @Test
    void aBackupThatIsNotThereOrCannotBeWrittenIsSaidSo() throws IOException {
        var missing = assertThrows(StoreException.class, () -> Backups.restore(location, directory.resolve("no.zip"), Clock.systemUTC()));
        assertEquals(Kind.MISSING, missing.kind());
        Files.writeString(directory.resolve("file"), "not a directory");
        var problem = assertThrows(StoreException.class, () -> store.backups().make(directory.resolve("file").resolve("b.zip")));
        assertTrue(problem.sentence().startsWith("The backup could not be written to"), problem.sentence());
    }

    @Test
    void aBackupMadeWhileOthersWriteIsOfOneMoment() throws InterruptedException {
        var stop = new AtomicBoolean();
        var writer = Thread.ofPlatform().start(() -> {
            while (!stop.get()) {
                save(CREATION, "busy");
            }
        });
        var files = new ArrayList<Path>();
        for (int number = 0; number < 3; number++) {
            files.add(store.backups().make(directory.resolve("busy" + number + ".zip")).file());
        }
        stop.set(true);
        writer.join();
        store.close();
        for (var file : files) {
            Backups.restore(location, file, Clock.systemUTC());
            reopen();
            assertInstanceOf(Verification.Sound.class, store.audit().verify());
            store.close();
        }
        reopen();
    }

    @Test
    void everyTableOfASnapshotIsSeenAtTheSameMoment() {
        try (var database = Opening.open(location, (_, _) -> {
        })) {
            assertEquals(database.readSnapshot(BackupTest::endOfTheChain), database.readSnapshot(sql -> {
                sql.first("SELECT place FROM audit_head WHERE id = 1", row -> row.number("place"));
                save(CREATION, "meanwhile");
                return endOfTheChain(sql);
            }));
        }
    }

    private static long endOfTheChain(Sql sql) throws SQLException {
        return sql.first("SELECT MAX(place) AS place FROM audit", row -> row.number("place")).orElseThrow();
    }

    @Test
    void aStoreInUseIsNotReplaced() {
        var backup = store.backups().make(directory.resolve("b.zip"));
        if (engine == Engine.H2) {
            var problem = assertThrows(StoreException.class, () -> Backups.restore(location, backup.file(), Clock.systemUTC()));
            assertEquals(Kind.BUSY, problem.kind());
        }
        assertEquals(versions, all());
    }

    @Test
    void everyTableIsInTheBackup() throws SQLException {
        var names = new ArrayList<String>();
        try (var connection = rawConnection();
                var tables = connection.getMetaData().getTables(null, connection.getSchema(), null, new String[]{"BASE TABLE", "TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        names.remove("flyway_schema_history");
        names.removeAll(TableCopy.PASSING);
        assertEquals(TableCopy.TABLES.stream().sorted().toList(), names.stream().sorted().toList());
    }

    private void itIsTheStoreThatWasBackedUp() {
        assertEquals(versions, all());
        assertEquals(1, prompts.byLabel(CREATION, "staging").version());
        assertEquals("typing", store.drafts().find(CREATION, "ada").orElseThrow().text().body());
        assertEquals(Optional.of("\"dark\""), store.settings().read("theme"));
        assertEquals("Shorter.", store.reviews().comments(CREATION, 1).getFirst().words());
        var session = store.sessions().page(Optional.empty(), Optional.empty(), 9).getFirst();
        assertEquals("answered", store.sessions().turn(session.head().orElseThrow()).orElseThrow().document());
        assertEquals(1, store.usage().newest(9).size());
        assertInstanceOf(Verification.Sound.class, store.audit().verify());
        assertEquals("restore backup", store.audit().newest(Optional.empty(), 1).getFirst().deed());
    }

    private List<Optional<PromptVersion>> all() {
        return List.of(prompts.version(CREATION, 1), prompts.version(CREATION, 2), prompts.version(CREATION, 3), prompts.live(SENTINEL));
    }
}
