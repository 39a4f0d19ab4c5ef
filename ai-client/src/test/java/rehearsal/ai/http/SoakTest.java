package rehearsal.ai.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rehearsal.ai.AiException;
import rehearsal.ai.AiException.Kind;

/** Many calls at once to a server that fails every fifth: each call ends in one answer or one typed error, and nothing is left open. */
class SoakTest {

    private static final int CALLERS = 32;

    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger interrupted = new AtomicInteger();
    private final Map<Kind, Integer> failed = new ConcurrentHashMap<>();

    @Test
    void fiveHundredCallsAreAccountedFor() throws Exception {
        soak(500);
    }

    @Test
    @Tag("strength")
    void tenThousandCallsAreAccountedFor() throws Exception {
        soak(10_000);
    }

    private void soak(int calls) throws Exception {
        try (var server = new MockWebServer()) {
            server.setDispatcher(new Unreliable());
            server.start();
            var threadsBefore = Thread.activeCount();
            var settings = HttpSettings.defaults()
                    .with(new HttpSettings.Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(100),
                            Duration.ofSeconds(30)));
            try (var transport = new HttpTransport(settings,
                    Calls.time(pause -> Thread.sleep(Math.min(2, pause.toMillis())), System::nanoTime))) {
                run(calls, transport, "http://localhost:" + server.getPort() + "/v1");
                Calls.until(() -> transport.connectionsInUse() == 0);
            }
            assertEquals(calls, answered.get() + interrupted.get() + failed.values().stream().mapToInt(Integer::intValue).sum());
            System.Logger log = System.getLogger("soak");
            log.log(System.Logger.Level.INFO,
                    calls + " calls, " + requests + " requests, " + answered + " answered, " + interrupted + " cancelled, failed "
                            + failed + ", threads " + threadsBefore + " before and " + Thread.activeCount() + " after");
            assertTrue(answered.get() > calls * 8 / 10, "most faults pass at a further try: " + answered);
            assertTrue(interrupted.get() > 0 && failed.keySet().containsAll(List.of(Kind.TIMEOUT, Kind.INCOMPLETE, Kind.CONNECTION)));
            // Reading threads are virtual and so are not counted; what is counted must not grow with the calls.
            Calls.until(() -> Thread.activeCount() <= threadsBefore + CALLERS + 8);
        }
    }

    private void run(int calls, HttpTransport transport, String base) throws InterruptedException {
        var places = new Semaphore(CALLERS);
        var done = new CountDownLatch(calls);
        for (var each = 0; each < calls; each++) {
            places.acquire();
            var cancel = each % 97 == 0;
            Thread.ofVirtual().start(() -> {
                one(transport, base, cancel);
                places.release();
                done.countDown();
            });
        }
        assertTrue(done.await(10, TimeUnit.MINUTES), "a call hangs");
    }

    private void one(HttpTransport transport, String base, boolean cancel) {
        try {
            var caller = Thread.currentThread();
            var reply = transport.converse(Calls.destination(base), Calls.request(base), event -> {
                if (cancel) {
                    caller.interrupt();
                }
            });
            assertEquals("onetwo", reply.text());
            answered.incrementAndGet();
        } catch (AiException typed) {
            failed.merge(typed.kind(), 1, Integer::sum);
        } catch (InterruptedException asked) {
            interrupted.incrementAndGet();
        }
    }

    private final class Unreliable extends Dispatcher {

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            return switch (requests.getAndIncrement() % 50) {
                case 0 -> Calls.status(500).build();
                case 5, 6 -> Calls.status(429).addHeader("retry-after-ms", "1").build();
                case 12 -> Calls.status(529).build();
                case 17 -> new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
                case 22 -> Calls.streaming("data: one\n\ndata: tw");
                case 27 -> Calls.status(400).build();
                case 32 ->
                    new MockResponse.Builder().setHeader("content-type", "text/event-stream").body("data: one\n\n" + ":\n".repeat(20))
                            .onResponseBody(new SocketEffect.CloseSocket()).build();
                case 37 -> new MockResponse.Builder().setHeader("content-type", "text/event-stream").body(Calls.WORDS)
                        .bodyDelay(300, TimeUnit.MILLISECONDS).headersDelay(0, TimeUnit.MILLISECONDS).build();
                case 42 ->
                    new MockResponse.Builder().setHeader("content-type", "text/event-stream").body("data: one\n\n" + ":\n".repeat(11))
                            .throttleBody(11, 300, TimeUnit.MILLISECONDS).build();
                default -> Calls.words();
            };
        }
    }
}
