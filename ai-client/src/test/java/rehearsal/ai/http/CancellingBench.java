package rehearsal.ai.http;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rehearsal.ai.AiException;

/** How long a cancelled call holds its caller and its connection, on a server that says nothing. */
@Tag("bench")
class CancellingBench {

    @Test
    void cancellingASilentServer() throws Exception {
        var rounds = 200;
        var returned = new long[rounds];
        var freed = new long[rounds];
        try (var server = new MockWebServer(); var transport = new HttpTransport(HttpSettings.defaults(), TimeAndChance.real())) {
            server.start();
            for (var each = 0; each < rounds; each++) {
                var hungUp = new CountDownLatch(1);
                server.enqueue(Calls.untilHungUp("", hungUp));
                var end = new AtomicLong();
                var caller = Thread.ofPlatform().start(() -> call(transport, "http://localhost:" + server.getPort() + "/v1", end));
                server.takeRequest();
                Calls.until(() -> transport.connectionsInUse() == 1);
                var start = System.nanoTime();
                caller.interrupt();
                caller.join();
                returned[each] = end.get() - start;
                Calls.until(() -> transport.connectionsInUse() == 0);
                freed[each] = System.nanoTime() - start;
                hungUp.await();
            }
        }
        Arrays.sort(returned);
        Arrays.sort(freed);
        IO.println(
                "cancelling a silent server, %d times: caller back after %.2f ms (longest %.2f), connection freed after %.2f ms (longest %.2f)"
                        .formatted(
                                rounds, returned[rounds / 2] / 1e6, returned[rounds - 1] / 1e6, freed[rounds / 2] / 1e6,
                                freed[rounds - 1] / 1e6));
    }

    private static void call(HttpTransport transport, String base, AtomicLong end) {
        try {
            transport.converse(Calls.destination(base), Calls.request(base), event -> {
            });
        } catch (AiException | InterruptedException ended) {
            end.set(System.nanoTime());
        }
    }
}
