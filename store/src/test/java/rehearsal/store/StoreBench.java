package rehearsal.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rehearsal.store.db.StoreLocation;
import rehearsal.store.prompt.ImportedVersion;
import rehearsal.store.prompt.NewVersion;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.ReviewState;
import rehearsal.store.prompt.Scope;
import rehearsal.store.prompt.SearchQuery;
import rehearsal.store.usage.UsageEntry;

/** Prints how fast the store is on the sizes it promises, and on ten times as much. */
@Tag("bench")
class StoreBench {
    private static final String[] WORDS = ("you are a warm and curious coach who asks one question at a time and listens for what the client wants identity "
            + "category note statement visualization when they hesitate offer an example never praise without a reason move on {user_name} \u201cI am\u201d "
            + "commitment refinement gentle honest brief phase action card message").split(" ");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    void sizes(int factor) throws Exception {
        line("--- %dx", factor);
        library(factor);
        timeline(10_000 * factor);
        search(10_000 * factor);
        importing(2_000 * factor);
        logRows(20_000 * factor);
    }

    private void library(int factor) throws Exception {
        var location = StoreLocation.embedded(directory.resolve("library"));
        int scopes = 10_000 * factor;
        int perScope = factor == 1 ? 20 : 5;
        try (var store = Store.open(location, Clock.systemUTC())) {
            var random = new Random(1);
            for (int from = 0; from < scopes; from += 500) {
                var batch = new ArrayList<PromptVersion>();
                for (int scope = from; scope < from + 500; scope++) {
                    var body = body(random, 40);
                    for (int number = 1; number <= perScope; number++) {
                        batch.add(version(scope(scope), number, body, number < perScope));
                    }
                }
                store.prompts().bringIn(batch, ImportedVersion.AS_THEY_WERE, "bench");
            }
            var asked = new Random(2);
            measure("live look-up, %,d scopes x %d versions".formatted(scopes, perScope), 20_000,
                    () -> store.prompts().live(scope(asked.nextInt(scopes))).orElseThrow());
        }
        opening(location, scopes * perScope);
    }

    private static void opening(StoreLocation location, int versions) throws Exception {
        var cold = new ArrayList<Long>();
        for (int round = 0; round < 7; round++) {
            var process = new ProcessBuilder(ChildProcess.command(OpeningTime.class, location))
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            cold.add(Long.parseLong(new String(process.getInputStream().readAllBytes()).strip()));
            process.waitFor();
        }
        cold.sort(null);
        line("opening a store of %,d versions, first in a new JVM: median %d ms, worst %d ms", versions, cold.get(3), cold.getLast());
    }

    private void timeline(int versions) {
        try (var store = Store.open(StoreLocation.embedded(directory.resolve("timeline" + versions)), Clock.systemUTC())) {
            var scope = scope(1);
            for (int from = 1; from <= versions; from += 1_000) {
                var batch = new ArrayList<PromptVersion>();
                for (int number = from; number < from + 1_000; number++) {
                    batch.add(version(scope, number, "body " + number, number % 2 == 0));
                }
                store.prompts().bringIn(batch, ImportedVersion.AS_THEY_WERE, "bench");
            }
            var random = new Random(3);
            measure("timeline of %,d, first page of 50".formatted(versions), 3_000, () -> store.prompts().history(scope, 50));
            measure("timeline of %,d, any page of 50".formatted(versions), 3_000,
                    () -> store.prompts().historyBelow(scope, 60 + random.nextInt(versions - 60), 50));
        }
    }

    private void search(int bodies) {
        try (var store = Store.open(StoreLocation.embedded(directory.resolve("search" + bodies)), Clock.systemUTC())) {
            var random = new Random(4);
            for (int from = 0; from < bodies; from += 500) {
                var batch = new ArrayList<PromptVersion>();
                for (int scope = from; scope < from + 500; scope++) {
                    batch.add(version(scope(scope), 1, body(random, 500) + (scope % 1000 == 7 ? " rarely-seen" : ""), true));
                }
                store.prompts().bringIn(batch, ImportedVersion.AS_THEY_WERE, "bench");
            }
            measure("search, the first one, over %,d bodies of 3 kB".formatted(bodies), 1,
                    () -> store.prompts().search(SearchQuery.of("rarely-seen")));
            for (var words : List.of("rarely-seen", "one question", "is in none of them", "e", "category note gentle")) {
                measure("search \"%s\" over %,d bodies".formatted(words, bodies), 40, () -> store.prompts().search(SearchQuery.of(words)));
            }
        }
    }

    private void importing(int versions) {
        try (var store = Store.open(StoreLocation.embedded(directory.resolve("import" + versions)), Clock.systemUTC())) {
            var random = new Random(5);
            var batch = new ArrayList<PromptVersion>();
            for (int number = 0; number < versions; number++) {
                batch.add(version(scope(number / 20), number % 20 + 1, body(random, 500), true));
            }
            measure("bringing in %,d versions of 3 kB".formatted(versions), 1,
                    () -> store.prompts().bringIn(batch, ImportedVersion.INACTIVE, "bench"));
            measure("saving one version", 200, () -> store.prompts()
                    .save(NewVersion.of(scope(1), Ledger.text(body(random, 500)), "bench")));
        }
    }

    private void logRows(int rows) throws Exception {
        var location = new StoreLocation.Embedded(directory.resolve("log" + rows));
        try (var store = Store.open(location, Clock.systemUTC())) {
            store.usage().settle();
            var before = Files.size(location.databaseFile());
            var started = System.nanoTime();
            for (int row = 0; row < rows; row++) {
                store.usage().add(new UsageEntry(Instant.now(), "identity-coaching",
                        Optional.of(new UsageEntry.UsedPrompt("COACH", Optional.of("INTEGRATION"), row % 20)), "anthropic",
                        "a-model-name-of-usual-length",
                        new UsageEntry.Tokens(OptionalInt.of(row), OptionalInt.of(200), OptionalInt.of(0)), OptionalLong.of(1234), 2100,
                        OptionalLong.of(320), "done", Optional.of(new UUID(1, row / 10)), Optional.of(new UUID(2, row))));
            }
            store.usage().settle();
            var seconds = (System.nanoTime() - started) / 1e9;
            line("%,d log rows: %,d bytes of file a row, %,.0f rows/s", rows, (Files.size(location.databaseFile()) - before) / rows,
                    rows / seconds);
        }
        line("   after closing: %,d bytes a row", Files.size(location.databaseFile()) / rows);
    }

    private static void measure(String what, int times, Runnable work) {
        int warm = times > 100 ? times / 2 : times > 1 ? 5 : 0;
        for (int round = 0; round < warm; round++) {
            work.run();
        }
        var nanos = new long[times];
        for (int round = 0; round < times; round++) {
            var started = System.nanoTime();
            work.run();
            nanos[round] = System.nanoTime() - started;
        }
        Arrays.sort(nanos);
        line("%-62s p50 %9.3f ms   p99 %9.3f ms", what, nanos[times / 2] / 1e6, nanos[Math.min(times - 1, times * 99 / 100)] / 1e6);
    }

    private static Scope scope(int number) {
        return new Scope("program " + number % 100, PromptType.COACH, Optional.of("PHASE_" + number));
    }

    private static String body(Random random, int words) {
        var body = new StringBuilder();
        for (int word = 0; word < words; word++) {
            body.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(12) == 0 ? ".\n" : " ");
        }
        return body.toString();
    }

    private static PromptVersion version(Scope scope, int number, String body, boolean active) {
        return new PromptVersion(UUID.randomUUID(), scope, number, OnBothDatabases.text(body), Optional.of("a note"), "bench",
                OptionalInt.empty(), "",
                active, new TreeSet<>(), ReviewState.NONE, Instant.EPOCH, Instant.EPOCH);
    }

    private static void line(String format, Object... values) {
        System.err.printf(format + "%n", values);
    }
}
