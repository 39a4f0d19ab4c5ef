package rehearsal.ai.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rehearsal.ai.AiEvent;
import rehearsal.ai.AiException;
import rehearsal.ai.AiException.Kind;
import rehearsal.ai.WaitReason;
import rehearsal.ai.AiListener;
import rehearsal.ai.AiReply;

class HttpTransportTest {

    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");

    private final MockWebServer server = new MockWebServer();
    private final List<Duration> pauses = new ArrayList<>();
    private final CountDownLatch hungUp = new CountDownLatch(1);
    private HttpTransport transport;

    @BeforeEach
    void start() throws IOException, AiException {
        server.start();
        transport = transport(HttpSettings.defaults().with(HttpSettings.defaults().timeouts().waitingAtMost(Duration.ofSeconds(15))));
    }

    @AfterEach
    void stop() {
        hungUp.countDown();
        transport.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 409, 429, 500, 502, 503, 529})
    void anErrorThatPassesIsTriedTwiceMoreWithGrowingPauses(int status) {
        for (var each = 0; each < 3; each++) {
            server.enqueue(Calls.status(status).build());
        }
        var failed = failure();
        assertEquals(3, failed.attempts());
        assertEquals(List.of(Duration.ofMillis(250), Duration.ofMillis(500)), pauses, "half of 0.5 s and of 1 s, chance being one half");
        assertEquals(3, server.getRequestCount());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 402, 403, 404, 413, 422})
    void anErrorThatStaysIsNotTriedAgain(int status) {
        server.enqueue(Calls.status(status).build());
        assertEquals(1, failure().attempts());
        assertEquals(List.of(), pauses);
    }

    @Test
    void pausesGrowToEightSecondsAndNoFurther() throws AiException {
        transport = transport(HttpSettings.defaults()
                .with(new HttpSettings.Retries(7, Duration.ofMillis(500), Duration.ofSeconds(8), Duration.ofSeconds(60))));
        for (var each = 0; each < 8; each++) {
            server.enqueue(Calls.status(500).build());
        }
        failure();
        assertEquals(List.of(250L, 500L, 1000L, 2000L, 4000L, 4000L, 4000L), pauses.stream().map(Duration::toMillis).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"retry-after|2|2000", "retry-after|0.75|750", "retry-after-ms|1500|1500",
            "retry-after|Mon, 02 Nov 2026 10:00:07 GMT|7000", "retry-after|0|0", "retry-after|Mon, 02 Nov 2026 09:00:00 GMT|0",
            "retry-after|soon|250"})
    void thePauseTheServerAsksForIsObeyed(String header, String value, long millis) throws Exception {
        server.enqueue(Calls.status(429).addHeader(header, value).build());
        server.enqueue(Calls.words());
        assertEquals(2, call().attempts());
        assertTrue(pauses.contains(Duration.ofMillis(millis)), pauses.toString());
    }

    @Test
    void whoeverListensHearsForWhatACallWaits() throws Exception {
        server.enqueue(Calls.status(429).addHeader("retry-after", "12").build());
        server.enqueue(Calls.words());
        var events = new ArrayList<AiEvent>();
        var base = server.url("/v1").toString();
        transport.converse(Calls.destination(base), Calls.request(base), events::add);
        var answer = new AiEvent.Waiting(WaitReason.ANSWER, Optional.of(Duration.ofSeconds(15)));
        assertEquals(answer, events.getFirst(), "it was sent and nothing came yet");
        assertTrue(events.contains(new AiEvent.Retrying(2, Duration.ofSeconds(12), Kind.RATE_LIMITED)), events.toString());
        assertEquals(2, events.stream().filter(answer::equals).count());
    }

    @Test
    void aPasswordInABaseAddressIsNeverPrinted() throws Exception {
        var here = server.url("/v1").toString().replace("http://", "http://me:hunter2@");
        server.enqueue(Calls.status(302).addHeader("location", "http://me:hunter2@elsewhere.test/v1").build());
        var destination = Calls.destination(here);
        assertFalse(destination.base().toString().contains("hunter2"));
        var failed = assertThrows(AiException.class, () -> transport.converse(destination,
                Calls.request(destination.base().toString()), event -> {
                }));
        assertFalse(failed.sentence().contains("hunter2"), failed.sentence());
        var odd = Calls.destination("ftp://me:hunter2@host/v1");
        var refused = assertThrows(AiException.class, () -> transport.converse(odd, Calls.request("ftp://me:hunter2@host/v1"), event -> {
        }));
        assertFalse(refused.sentence().contains("hunter2"), refused.sentence());
        assertTrue(server.takeRequest().getHeaders().values("authorization").stream().noneMatch(value -> value.startsWith("Basic")));
    }

    @Test
    void aPauseOfMoreThanAMinuteIsReportedAndNotWaitedFor() {
        server.enqueue(Calls.status(429).addHeader("retry-after", "61").build());
        var failed = failure();
        assertEquals(Kind.RATE_LIMITED, failed.kind());
        assertEquals(Optional.of(NOW.plusSeconds(61)), failed.retryAt());
        assertEquals(1, failed.attempts());
        assertEquals(List.of(), pauses);
    }

    @Test
    void aServerThatIsNotThereIsTriedAgainAndThenNamed() throws Exception {
        try (var closed = new ServerSocket(0)) {
            var base = "http://localhost:" + closed.getLocalPort() + "/v1";
            closed.close();
            var failed = assertThrows(AiException.class,
                    () -> transport.converse(Calls.destination(base), Calls.request(base), event -> {
                    }));
            assertEquals(Kind.CONNECTION, failed.kind());
            assertEquals(3, failed.attempts());
            assertTrue(failed.sentence().contains("is not reachable"), failed.sentence());
        }
    }

    @Test
    void aConnectionLostBeforeTheAnswerIsTriedAgain() throws Exception {
        server.enqueue(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
        server.enqueue(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
        server.enqueue(Calls.words());
        assertEquals(3, call().attempts());
    }

    @Test
    void anErrorWhoseWordsNeverComeIsStillThatError() throws Exception {
        transport = transport(HttpSettings.defaults()
                .with(new HttpSettings.Timeouts(Duration.ofSeconds(5), Duration.ofMillis(200), Duration.ofMillis(200),
                        Duration.ofSeconds(30))));
        server.enqueue(Calls.status(401).bodyDelay(2, TimeUnit.SECONDS).build());
        assertEquals(Kind.BAD_KEY, failure().kind());
    }

    @Test
    void anEmptySuccessIsNeitherAnAnswerNorSentAgain() {
        server.enqueue(Calls.streaming(""));
        assertEquals(Kind.INCOMPLETE, failure().kind());
        assertEquals(1, server.getRequestCount());
    }

    @Test
    void connectionsAreUsedAgainAfterEveryKindOfAnswer() throws Exception {
        server.enqueue(Calls.words());
        server.enqueue(new MockResponse.Builder().code(200).setHeader("content-type", "application/json").body("whole").build());
        server.enqueue(Calls.status(500).build());
        server.enqueue(Calls.words());
        for (var each = 0; each < 3; each++) {
            call();
        }
        for (var each = 0; each < 4; each++) {
            assertEquals(0, server.takeRequest().getConnectionIndex());
        }
    }

    @Test
    void otherTimeLimitsShareConnectionsAndWhatIsKnownOfTheServer() throws Exception {
        server.enqueue(Calls.words());
        server.enqueue(Calls.status(429).addHeader("retry-after", "61").build());
        server.enqueue(Calls.words());
        call();
        var shared = transport;
        transport = shared.with(HttpSettings.defaults().timeouts().waitingAtMost(Duration.ofSeconds(3)));
        assertEquals(Kind.RATE_LIMITED, failure().kind());
        transport = shared;
        call();
        assertEquals(1, pauses.size(), "the pause the other was told is kept here too");
        for (var each = 0; each < 3; each++) {
            assertEquals(0, server.takeRequest().getConnectionIndex());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "data: one\n\n"})
    void interruptingTheCallerHangsUpEvenOnAServerThatSaysNothing(String saidBefore) throws Exception {
        server.enqueue(Calls.silentUntil(hungUp, saidBefore));
        var thrown = new AtomicReference<Throwable>();
        var caller = Thread.ofPlatform().start(() -> {
            try {
                call();
            } catch (Exception any) {
                thrown.set(any);
            }
        });
        server.takeRequest();
        Calls.until(() -> transport.connectionsInUse() == 1);
        caller.interrupt();
        caller.join();
        assertTrue(thrown.get() instanceof InterruptedException, String.valueOf(thrown.get()));
        Calls.until(() -> transport.connectionsInUse() == 0);
    }

    @Test
    void interruptingAPauseEndsTheCall() throws Exception {
        transport = new HttpTransport(HttpSettings.defaults(), Calls.time(pause -> {
            throw new InterruptedException();
        }, System::nanoTime));
        server.enqueue(Calls.status(500).build());
        assertThrows(InterruptedException.class, this::call);
    }

    @Test
    void aListenerThatThrowsHangsUp() throws Exception {
        server.enqueue(Calls.untilHungUp("data: one\n\n", hungUp));
        assertThrows(ArithmeticException.class, () -> converse(event -> {
            if (event instanceof AiEvent.Text) {
                throw new ArithmeticException();
            }
        }));
        Calls.until(() -> hungUp.getCount() == 0);
        Calls.until(() -> transport.connectionsInUse() == 0);
    }

    @Test
    void aServerMayMoveARequestWithinItself() throws Exception {
        server.enqueue(Calls.status(308).addHeader("location", "/v2/talk").build());
        server.enqueue(Calls.words());
        assertEquals("onetwo", call().text());
        server.takeRequest();
        var moved = server.takeRequest();
        assertEquals("/v2/talk", moved.getTarget());
        assertEquals("POST", moved.getMethod());
        assertEquals("Bearer sk-plain", moved.getHeaders().get("authorization"));
    }

    @Test
    void aServerThatMovesARequestInACircleIsLeft() {
        for (var each = 0; each < 4; each++) {
            server.enqueue(Calls.status(308).addHeader("location", "/v1/talk").build());
        }
        assertEquals(Kind.CONNECTION, failure().kind());
    }

    private AiReply call() throws AiException, InterruptedException {
        return converse(event -> {
        });
    }

    private AiReply converse(AiListener listener) throws AiException, InterruptedException {
        var base = "http://localhost:" + server.getPort() + "/v1";
        return transport.converse(Calls.destination(base), Calls.request(base), listener);
    }

    private AiException failure() {
        return assertThrows(AiException.class, this::call);
    }

    private HttpTransport transport(HttpSettings settings) throws AiException {
        return new HttpTransport(settings, new TimeAndChance(Clock.fixed(NOW, ZoneOffset.UTC), System::nanoTime, pauses::add, () -> 0.5));
    }
}
