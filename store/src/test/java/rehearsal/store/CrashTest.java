package rehearsal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.store.db.StoreLocation;

@ExtendWith(PostgresServer.class)
class CrashTest {
    private static final int OLD_SECONDS = 62;

    @TempDir
    Path directory;

    @Test
    void nothingAcknowledgedIsMissingAfterTheProcessWasKilled() throws Exception {
        report("crash, H2", rounds(StoreLocation.embedded(directory.resolve("h2")), 6, 0));
    }

    @Test
    void nothingAcknowledgedIsMissingOnPostgresEither(PostgresServer.Server server) throws Exception {
        report("crash, PostgreSQL", rounds(server.newDatabase(directory.resolve("shared")), 2, 0));
    }

    @Test
    @Tag("strength")
    void nothingIsMissingInTwoHundredRoundsOfWhichTwentyAreOld() throws Exception {
        var results = new ArrayList<Result>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var old = new ArrayList<Future<Result>>();
            for (int lane = 0; lane < 4; lane++) {
                var location = StoreLocation.embedded(directory.resolve("old " + lane));
                old.add(threads.submit(() -> rounds(location, 5, OLD_SECONDS)));
            }
            for (var each : old) {
                results.add(each.get());
            }
        }
        report("crash, processes older than 60 s", results.stream().reduce(new Result(0, 0, 0), Result::plus));
        for (int lane = 0; lane < 6; lane++) {
            results.add(rounds(StoreLocation.embedded(directory.resolve("young " + lane)), 30, 0));
        }
        report("crash, all", results.stream().reduce(new Result(0, 0, 0), Result::plus));
    }

    private record Result(int rounds, int acknowledged, int found) {
        Result plus(Result other) {
            return new Result(rounds + other.rounds, acknowledged + other.acknowledged, found + other.found);
        }
    }

    private static void report(String what, Result result) {
        System.err.println(what + ": " + result.rounds() + " rounds, " + result.acknowledged() + " acknowledged, "
                + (result.acknowledged() - result.found()) + " lost");
        assertEquals(result.acknowledged(), result.found());
        assertTrue(result.acknowledged() >= result.rounds());
    }

    private static Result rounds(StoreLocation location, int rounds, int seconds) throws Exception {
        var random = Seed.random("crash");
        var all = new ArrayList<String>();
        var found = 0;
        for (int round = 1; round <= rounds; round++) {
            all.addAll(writeUntilKilled(location, "R" + round, random, seconds));
            letTheLockGrowOld(location);
            try (var store = Store.open(location, Clock.systemUTC())) {
                found = Ledger.check(store, all);
            }
        }
        return new Result(rounds, all.size(), found);
    }

    /** H2 waits until a lock that nobody holds any more is two seconds old; so would every round. */
    private static void letTheLockGrowOld(StoreLocation location) throws IOException {
        var lock = location.dataDirectory().resolve("rehearsal.lock.db");
        if (Files.exists(lock)) {
            Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(9)));
        }
    }

    private static List<String> writeUntilKilled(StoreLocation location, String name, Random random, int seconds)
            throws IOException, InterruptedException {
        var child = new ProcessBuilder(
                ChildProcess.command(CrashWriter.class, location, name, "" + random.nextLong(), "" + (seconds > 0 ? 20 : 0)))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var lines = new ArrayList<String>();
        var started = System.nanoTime();
        int enough = 1 + random.nextInt(120);
        var doomed = false;
        try (var reader = new BufferedReader(new InputStreamReader(child.getInputStream()))) {
            var line = reader.readLine();
            while (line != null) {
                // The last line may have been cut in the middle by the kill.
                if (line.endsWith("\t.")) {
                    lines.add(line.substring(0, line.length() - 2));
                }
                if (!doomed && lines.size() >= enough && System.nanoTime() - started > seconds * 1_000_000_000L) {
                    // Some moments later, so that it dies in the middle of whatever it does then. By its handle: the process itself would close the pipe.
                    doomed = true;
                    CompletableFuture.delayedExecutor(random.nextInt(20_000), TimeUnit.MICROSECONDS)
                            .execute(child.toHandle()::destroyForcibly);
                }
                line = reader.readLine();
            }
        }
        child.waitFor();
        return lines;
    }
}
