package rehearsal.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.starter.StarterShelf;
import rehearsal.store.Store;
import rehearsal.store.db.StoreLocation;

class StarterLibraryTest {

    private static final int DOORS = 4;

    @TempDir
    private Path folder = Path.of(".");

    private Store open() {
        return Store.open(StoreLocation.embedded(folder), Clock.systemUTC());
    }

    private static StarterLibrary library(Store store) {
        return new StarterLibrary(store, StarterShelf.bundled(), Clock.systemUTC());
    }

    @RepeatedTest(4)
    void whoeverOpensANewLibraryAtTheSameMomentFindsTheSampleOnce() throws Exception {
        var together = new CyclicBarrier(DOORS);
        try (var people = Executors.newFixedThreadPool(DOORS); var there = open()) {
            var versions = IntStream.range(0, DOORS).mapToObj(door -> people.submit((Callable<Integer>) () -> {
                try (var store = open()) {
                    together.await();
                    library(store).loadTheFirstTime();
                    return store.prompts().scopes("identity-coaching").size();
                }
            })).toList();
            for (var found : versions) {
                var seen = found.get();
                assertEquals(there.prompts().scopes("identity-coaching").size(), seen);
            }
            assertTrue(library(there).isThere());
        }
    }

    @Test
    void aSampleThatWasRemovedStaysAway() {
        try (var store = open()) {
            library(store).loadTheFirstTime();
            assertTrue(library(store).remove("Ines Keller").removed() > 0);
            library(store).loadTheFirstTime();
            assertFalse(library(store).isThere());
        }
    }
}
