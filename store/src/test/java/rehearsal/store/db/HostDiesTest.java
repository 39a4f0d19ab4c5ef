package rehearsal.store.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.store.db.StoreException.Kind;
import rehearsal.store.db.StoreLocation.Embedded;

/** The process that has H2's file is killed after it committed for a guest and before that commit reached the disk. */
class HostDiesTest {
    @TempDir
    Path directory;

    @Test
    void aSaveWhoseHostDiesBeforeItIsOnDiskIsMadeAgainAndThereOnce() throws Exception {
        var location = new Embedded(directory.resolve("data"));
        var host = host(location);
        var killed = new AtomicBoolean();
        var attempts = new AtomicInteger();
        try (var guest = Opening.openEmbedded(location, (_, _) -> {
        }, force -> () -> {
            if (attempts.get() == 1 && killed.compareAndSet(false, true)) {
                host.destroyForcibly().onExit().join();
            }
            return force.run();
        })) {
            guest.change(sql -> {
                attempts.incrementAndGet();
                add(sql, "kept");
            });
            assertEquals(2, attempts.get(), "the first one was lost with its host");
            assertTrue(isThere(guest, "kept"));
        }
        try (var again = Opening.open(location, (_, _) -> {
        })) {
            assertTrue(isThere(again, "kept"));
        } finally {
            host.destroyForcibly();
        }
    }

    @Test
    void rowsThatNobodyWaitedForAreSaidToBeLostWithTheHost() throws Exception {
        var location = new Embedded(directory.resolve("data"));
        var host = host(location);
        try (var guest = Opening.open(location, (_, _) -> {
        })) {
            guest.change(sql -> add(sql, "kept"));
            guest.onCommit(_ -> host.destroyForcibly().onExit().join());
            guest.writeSoon(sql -> {
                sql.announce(Announcement.Kind.SAMPLE);
                return add(sql, "lost");
            });
            var problem = assertThrows(StoreException.class, guest::settle);
            assertEquals(Kind.CONNECTION, problem.kind(), problem.sentence());
            assertTrue(problem.sentence().contains("are lost"), problem.sentence());
            guest.change(sql -> add(sql, "after"));
            assertTrue(isThere(guest, "kept") && isThere(guest, "after"));
        } finally {
            host.destroyForcibly();
        }
    }

    private static Process host(Embedded location) throws Exception {
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"), "rehearsal.store.SecondProcess", "embedded", location.dataDirectory().toString(), "",
                "", "")
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var answers = new BufferedReader(new InputStreamReader(process.getInputStream()));
        assertEquals("open", answers.readLine());
        return process;
    }

    private static boolean add(Sql sql, String name) throws SQLException {
        return sql.update("INSERT INTO setting (name, content, updated_at) VALUES (?, '1', CURRENT_TIMESTAMP)", name) == 1;
    }

    private static boolean isThere(Database database, String name) {
        return database.read(sql -> sql.first("SELECT name FROM setting WHERE name = ?", row -> row.text("name"), name)).isPresent();
    }
}
