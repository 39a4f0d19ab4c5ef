package rehearsal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.store.db.Opening;
import rehearsal.store.db.StoreException;
import rehearsal.store.db.StoreLocation;

class PowerCutTest {
    @TempDir
    Path directory;

    @Test
    void nothingAcknowledgedIsMissingAfterThePowerWasCut() throws Exception {
        rounds(8);
    }

    @Test
    @Tag("strength")
    void nothingAcknowledgedIsMissingHoweverOftenThePowerIsCut() throws Exception {
        rounds(200);
    }

    private void rounds(int rounds) throws Exception {
        FilePath.register(new ForgetfulDisk());
        var random = Seed.random("power cut");
        int acknowledged = 0;
        int found = 0;
        int forgotten = 0;
        for (int round = 1; round <= rounds; round++) {
            var location = new StoreLocation.Embedded(directory.resolve("disk " + (round - 1) / 4));
            var lines = Collections.synchronizedList(new ArrayList<String>());
            forgotten += writeUntilThePowerIsCut(location, random, round, lines);
            var known = List.copyOf(lines);
            try (var store = Store.open(location, Clock.systemUTC())) {
                found += Ledger.check(store, known);
            }
            acknowledged += known.size();
        }
        System.err.println(
                "power cut: " + rounds + " rounds, " + acknowledged + " acknowledged, " + (acknowledged - found) + " lost, "
                        + forgotten + " unforced writes forgotten");
        assertEquals(acknowledged, found);
        assertTrue(acknowledged >= rounds);
    }

    private static int writeUntilThePowerIsCut(StoreLocation.Embedded location, Random random, int round,
            List<String> lines) throws Exception {
        var fate = round % 2 == 0 ? ForgetfulDisk.Unforced.ALL_LOST : ForgetfulDisk.Unforced.SOME_LOST;
        ForgetfulDisk.cutPowerAfter(location.databaseFile(), 1 + random.nextInt(round % 4 == 1 ? 30 : 300), fate, random);
        try {
            var store = Store.over(location, Opening.openEmbedded(location, "forgetful", (_, _) -> {
            }), Clock.systemUTC());
            var writers = new ArrayList<Thread>();
            for (var writer : List.of("A", "B")) {
                var seed = random.nextLong();
                writers.add(Thread.ofPlatform().start(() -> writeWhileThereIsPower(store, "R" + round + writer, seed, lines)));
            }
            for (var writer : writers) {
                writer.join();
            }
            leave(store);
        } catch (StoreException cutWhileOpening) {
            // Nothing was acknowledged then; the database has to open all the same.
        }
        return ForgetfulDisk.forgotten(location.databaseFile());
    }

    private static void writeWhileThereIsPower(Store store, String name, long seed, List<String> lines) {
        try {
            Ledger.write(store, name, seed, lines::add);
        } catch (StoreException powerIsOff) {
            // What was in the list by now was acknowledged.
        }
    }

    private static void leave(Store store) {
        try {
            store.close();
        } catch (StoreException powerIsOff) {
            // Nothing else is to be expected.
        }
    }
}
