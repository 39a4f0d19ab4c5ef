package rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.store.Store;
import rehearsal.store.db.StoreLocation;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;

/** A run that is killed at random moments and taken up again: a server counts every call. The seed is printed; -Dseed= takes one back. */
class KilledTrialTest {

    private static final int CASES = 40;
    private static final int CONCURRENCY = 4;
    private static final String REPLY = "{\"id\":\"1\",\"object\":\"chat.completion\",\"model\":\"m\",\"choices\":[{\"index\":0,\"message\":"
            + "{\"role\":\"assistant\",\"content\":\"{\\\"message\\\": \\\"What was that like?\\\"}\"},\"finish_reason\":\"stop\"}],"
            + "\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":5,\"total_tokens\":15}}";

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    @Test
    void aRunThatIsKilledRepeatsNoFinishedCall(@TempDir Path data) throws Exception {
        killed(data, 2);
    }

    @Test
    @Tag("strength")
    void twentyKillsRepeatNoFinishedCall(@TempDir Path data) throws Exception {
        killed(data, 20);
    }

    private void killed(Path data, int kills) throws Exception {
        var suite = Files.writeString(data.resolve("suite.yaml"), suite());
        prepare(data);
        try (var server = new MockWebServer()) {
            server.setDispatcher(new Counting());
            server.start();
            var address = "compatible=" + server.url("/v1").toString().replaceAll("/$", "");
            var first = child(data, "trial", "run", suite.toString(), "--base-url", address);
            int done = 0;
            var child = first;
            for (int kill = 0; kill < kills; kill++) {
                int before = total();
                awaitCalls(child, before + 1 + random.nextInt(2 * CASES / (kills + 1)));
                child.destroyForcibly().waitFor();
                done = kill + 1;
                child = child(data, "trial", "resume", run(data), "--base-url", address);
            }
            assertEquals(0, child.waitFor(), "the last resume comes to its end; seed " + seed);
            int distinct = asked.size();
            int repeated = total() - distinct;
            System.out.printf(
                    "seed %d: %d kills, %d cells, %d calls, %d repeated because they were under way when the program was killed%n", seed,
                    done, 2 * CASES, total(), repeated);
            assertEquals(2 * CASES, distinct, () -> "seed " + seed);
            int allowed = done * CONCURRENCY;
            assertTrue(repeated <= allowed, () -> repeated + " repeated, " + allowed + " may have been under way; seed " + seed);
            var report = Words.run(data, "", "trial", "report", run(data), "--json");
            assertEquals(2 * CASES, report.json().path("passed").asInt(), report.err());
        }
    }

    /** Without a note keeper each turn is one call. */
    private static void prepare(Path data) {
        Words.run(data, "", "prompts", "list");
        try (var store = Store.open(StoreLocation.embedded(data), Clock.systemUTC())) {
            var scope = new Scope("identity-coaching", PromptType.SENTINEL, Optional.empty());
            var live = store.prompts().live(scope).orElseThrow().version();
            store.prompts().deactivate(scope, live, "ines");
            store.prompts().live(scope).ifPresent(older -> store.prompts().deactivate(scope, older.version(), "ines"));
        }
    }

    private static String run(Path data) {
        return Words.run(data, "", "trial", "status", "--json").json().path(0).path("run").asString("");
    }

    private static Process child(Path data, String... words) throws IOException {
        var program = ProcessHandle.current().info().command().orElse("java");
        var command = new ArrayList<>(List.of(program, "-cp", System.getProperty("java.class.path"), "rehearsal.Main"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectOutput(data.resolve("out.txt").toFile())
                .redirectError(data.resolve("err.txt").toFile());
        builder.environment().put("REHEARSAL_DATA", data.toString());
        return builder.start();
    }

    private void awaitCalls(Process child, int calls) throws InterruptedException {
        while (child.isAlive() && total() < calls) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private int total() {
        return asked.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String suite() {
        var text = new StringBuilder("suite: killed\nconcurrency: " + CONCURRENCY + """

                checks: [{check: contains, value: like}]
                sides:
                  - {name: one, provider: compatible, model: m1, stream: false}
                  - {name: two, provider: compatible, model: m2, stream: false}
                cases:
                """);
        for (int number = 1; number <= CASES; number++) {
            text.append("  - {name: case ").append(number).append(", scenario: fresh-client, turns: [I am number ").append(number)
                    .append(".]}\n");
        }
        return text.toString();
    }

    /** Answers after a while, and counts each request by its words. */
    private final class Counting extends Dispatcher {
        @Override
        public MockResponse dispatch(RecordedRequest request) {
            var body = request.getBody() == null ? "" : request.getBody().utf8();
            asked.merge(body, 1, Integer::sum);
            return new MockResponse.Builder().setHeader("Content-Type", "application/json").body(REPLY)
                    .headersDelay(40, TimeUnit.MILLISECONDS).build();
        }
    }
}
