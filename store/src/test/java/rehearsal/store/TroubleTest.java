package rehearsal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.store.db.Opening;
import rehearsal.store.db.StoreException;
import rehearsal.store.db.StoreException.Kind;
import rehearsal.store.db.StoreLocation;
import rehearsal.store.prompt.NewVersion;

/** What the world does to the embedded store while it works. */
class TroubleTest {
    @TempDir
    Path directory;

    @AfterEach
    void roomAgain() {
        FullDisk.leaveRoom(Long.MAX_VALUE);
    }

    @Test
    void aFullDiskIsSaidSoAndNothingThatWasSavedIsLost() {
        FilePath.register(new FullDisk());
        var location = new StoreLocation.Embedded(directory.resolve("data"));
        var store = Store.over(location, Opening.openEmbedded(location, "full", (_, _) -> {
        }), Clock.systemUTC());
        var lines = new ArrayList<String>();
        FullDisk.leaveRoom(3_000_000);
        var problem = assertThrows(StoreException.class, () -> Ledger.write(store, "FULL", 7, lines::add));
        assertEquals(Kind.DISK_FULL, problem.kind(), problem.sentence());
        assertTrue(problem.sentence().contains("Free some space"), problem.sentence());
        close(store);
        FullDisk.leaveRoom(Long.MAX_VALUE);
        try (var again = Store.open(location, Clock.systemUTC())) {
            Ledger.check(again, lines);
            assertTrue(lines.size() > 5);
        }
    }

    /** Where H2 itself would roll back for ever, and keep its lock as long as the process lives. */
    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void theSameStoreGoesOnWhenThereIsRoomAgain() {
        FilePath.register(new FullDisk());
        var random = Seed.random("disk full");
        var lines = new ArrayList<String>();
        var location = new StoreLocation.Embedded(directory.resolve("data"));
        var store = Store.over(location, Opening.openEmbedded(location, "full", (_, _) -> {
        }), Clock.systemUTC());
        for (int round = 1; round <= 12; round++) {
            var name = "FULL" + round;
            var seed = random.nextLong();
            FullDisk.leaveRoom(random.nextInt(400_000));
            var problem = assertThrows(StoreException.class, () -> Ledger.write(store, name, seed, lines::add));
            assertEquals(Kind.DISK_FULL, problem.kind(), problem.sentence());
            FullDisk.leaveRoom(Long.MAX_VALUE);
            assertEquals(1,
                    OnBothDatabases.saved(store.prompts().save(NewVersion.of(Ledger.scope("ROOM" + round), Ledger.text("fits"), "ada")))
                            .version());
            Ledger.check(store, lines);
        }
        store.close();
        try (var again = Store.open(location, Clock.systemUTC())) {
            Ledger.check(again, lines);
        }
    }

    @Test
    void interruptingTheWritersHarmsNeitherTheDatabaseNorWhatWasAcknowledged() throws Exception {
        var location = StoreLocation.embedded(directory.resolve("data"));
        var lines = Collections.synchronizedList(new ArrayList<String>());
        var stop = new AtomicBoolean();
        try (var store = Store.open(location, Clock.systemUTC())) {
            var writers = new ArrayList<Thread>();
            for (var name : List.of("A", "B")) {
                writers.add(Thread.ofPlatform().start(() -> write(store, name, lines, stop)));
            }
            var random = Seed.random("interrupts");
            while (lines.size() < 150 && writers.stream().allMatch(Thread::isAlive)) {
                writers.get(random.nextInt(2)).interrupt();
                Thread.onSpinWait();
            }
            stop.set(true);
            for (var writer : writers) {
                writer.join();
            }
            assertTrue(lines.size() >= 150, "a writer failed after " + lines.size());
            Ledger.check(store, List.copyOf(lines));
        }
        try (var again = Store.open(location, Clock.systemUTC())) {
            Ledger.check(again, List.copyOf(lines));
        }
    }

    private static void write(Store store, String name, List<String> lines, AtomicBoolean stop) {
        try {
            Ledger.write(store, name, 1, line -> {
                lines.add(line);
                if (stop.get()) {
                    throw new Enough();
                }
            });
        } catch (Enough enough) {
            // It was told to stop.
        }
    }

    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static void close(Store store) {
        try {
            store.close();
        } catch (StoreException stillFull) {
            // Nothing else is to be expected.
        }
    }
}
