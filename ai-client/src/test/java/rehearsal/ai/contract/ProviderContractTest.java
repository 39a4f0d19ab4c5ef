package rehearsal.ai.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiEvent;
import rehearsal.ai.AiException;
import rehearsal.ai.AiException.Kind;
import rehearsal.ai.AiReply;
import rehearsal.ai.ApiKey;
import rehearsal.ai.Formatted;
import rehearsal.ai.KeySource;
import rehearsal.ai.StopReason;
import rehearsal.ai.WaitReason;
import rehearsal.ai.WireRequest;
import rehearsal.ai.http.HttpSettings;
import rehearsal.ai.http.HttpTransport;
import rehearsal.ai.http.TimeAndChance;

/** What every provider has to do, against a real server that speaks its documented wire format. */
class ProviderContractTest {

    private static final String CANARY = "sk-CANARY-5f1c9d0b";
    private static final String SAID = "{\"message\":\"Grüße, Ada 🌱 gut.\"}";
    private static final String BEGUN = "{\"message\":\"Gr";
    private static final String REFUSAL = "I cannot help with that.";

    private final MockWebServer server = new MockWebServer();
    private final List<Duration> pauses = new ArrayList<>();
    private final List<AiEvent> events = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpTransport transport;

    @BeforeEach
    void start() throws IOException, AiException {
        server.start();
        transport = transport(impatient(Duration.ofSeconds(15), Duration.ofSeconds(15), Duration.ofSeconds(30)));
    }

    @AfterEach
    void stop() {
        over.countDown();
        transport.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void aStreamedAnswerArrivesInPiecesAndWhole(Spoken provider) throws Exception {
        server.enqueue(Wire.stream(provider, "hello.sse"));
        var reply = stream(provider);
        assertAnswered(reply);
        assertEquals(3, reply.chunks().size());
        assertTrue(reply.firstText().isPresent());
        assertEquals(new AiEvent.Waiting(WaitReason.ANSWER, Optional.of(Duration.ofSeconds(15))), events.getFirst());
        assertTrue(events.get(1) instanceof AiEvent.Started);
        assertEquals(new AiEvent.Finished(StopReason.END), events.getLast());
        var sent = server.takeRequest();
        assertEquals("POST", sent.getMethod());
        assertEquals(provider.streamRoute, sent.getTarget());
        assertEquals(request(provider, true).body(), String.valueOf(sent.getBody().utf8()));
        assertTrue(String.valueOf(sent.getHeaders().get(provider.keyHeader)).endsWith(CANARY));
        assertEquals("application/json", sent.getHeaders().get("content-type"));
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerInOnePieceSaysTheSame(Spoken provider) throws Exception {
        server.enqueue(Wire.document(200, Wire.text(provider, "hello.json")));
        assertAnswered(client(provider).send(request(provider, false), events::add));
        assertEquals(provider.wholeRoute, server.takeRequest().getTarget());
    }

    @ParameterizedTest
    @EnumSource
    void itDoesNotMatterWhereAStreamIsCutIntoPackets(Spoken provider) throws Exception {
        var hello = Wire.text(provider, "hello.sse");
        for (var size : List.of(1, 2, 3, 7, 64, hello.length())) {
            server.enqueue(Wire.inChunks(hello, size));
            assertAnswered(stream(provider));
        }
    }

    @ParameterizedTest
    @MethodSource("sameStreamsWrittenInOtherWays")
    void theSameStreamMayBeWrittenInOtherWays(Spoken provider, String way, String written) throws Exception {
        server.enqueue(Wire.inChunks(written, 5));
        assertAnswered(stream(provider));
    }

    static Stream<Arguments> sameStreamsWrittenInOtherWays() {
        return Stream.of(Spoken.values()).flatMap(provider -> {
            var hello = Wire.text(provider, "hello.sse").replace("\r\n", "\n");
            return Stream.of(Arguments.of(provider, "CRLF", hello.replace("\n", "\r\n")),
                    Arguments.of(provider, "CR", hello.replace("\n", "\r")),
                    Arguments.of(provider, "byte order mark", "\uFEFF" + hello),
                    Arguments.of(provider, "comments and fields nobody knows",
                            ": hi\nretry: 5\nid: 7\n\n" + hello.replace("\ndata", "\n:ping\nid: 8\ndata")),
                    Arguments.of(provider, "no blank after the colon", hello.replace("data: ", "data:").replace("event: ", "event:")),
                    Arguments.of(provider, "several data lines", Wire.overSeveralLines(hello)),
                    Arguments.of(provider, "no empty line at the end", hello.stripTrailing()));
        });
    }

    @ParameterizedTest
    @EnumSource
    void usageThatIsNotReportedIsUnknownAndNotZero(Spoken provider) throws Exception {
        server.enqueue(Wire.stream(provider, "no-usage.sse"));
        var reply = stream(provider);
        assertEquals(SAID, reply.text());
        assertEquals(Optional.empty(), reply.usage());
        assertTrue(events.stream().noneMatch(event -> event instanceof AiEvent.UsageReported));
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalIsToldApartFromAnAnswer(Spoken provider) throws Exception {
        if (provider == Spoken.GEMINI) {
            for (var blocked : List.of(Wire.stream(provider, "blocked.sse"), Wire.document(200, Wire.text(provider, "blocked.json")))) {
                server.enqueue(blocked);
                assertEquals(Kind.REFUSED, failure(provider).kind());
            }
            return;
        }
        server.enqueue(Wire.stream(provider, "refusal.sse"));
        server.enqueue(Wire.document(200, Wire.text(provider, "refusal.json")));
        for (var streamed : List.of(true, false)) {
            var reply = client(provider).send(request(provider, streamed), events::add);
            assertEquals(StopReason.REFUSED, reply.stop());
            assertEquals(REFUSAL, reply.text());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatOnlyCallsAToolHasNoText(Spoken provider) throws Exception {
        server.enqueue(Wire.stream(provider, "tool.sse"));
        var reply = stream(provider);
        assertEquals(StopReason.TOOL, reply.stop());
        assertEquals("", reply.text());
        assertEquals(Optional.empty(), reply.firstText());
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerCutByItsOutputLimitSaysSo(Spoken provider) throws Exception {
        server.enqueue(Wire.stream(provider, "length.sse"));
        var reply = stream(provider);
        assertEquals(StopReason.MAX_TOKENS, reply.stop());
        assertEquals(BEGUN, reply.text());
    }

    @ParameterizedTest
    @EnumSource(names = "ANTHROPIC", mode = EnumSource.Mode.EXCLUDE) // It reports this as a refusal.
    void anAnswerCutByAContentFilterSaysSo(Spoken provider) throws Exception {
        server.enqueue(Wire.stream(provider, "filter.sse"));
        assertEquals(StopReason.CONTENT_FILTER, stream(provider).stop());
    }

    @ParameterizedTest
    @EnumSource
    void aStreamThatClosesBeforeItsEndMarkerIsIncompleteWhereverItWasCut(Spoken provider) throws Exception {
        var hello = Wire.text(provider, "hello.sse").stripTrailing();
        var last = provider == Spoken.GEMINI ? hello.lastIndexOf("}") : hello.lastIndexOf("data:") + 6;
        for (var cut = 1; cut < last; cut += 97) {
            server.enqueue(Wire.streaming(hello.substring(0, cut)));
            var failed = failure(provider);
            assertEquals(Kind.INCOMPLETE, failed.kind(), "cut after " + hello.substring(0, cut));
            assertTrue(SAID.startsWith(failed.partial()));
            assertEquals(1, failed.attempts());
        }
        server.enqueue(Wire.streaming(""));
        assertEquals(Kind.INCOMPLETE, failure(provider).kind());
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatBreaksAfterWordsWereShownKeepsThemAndIsNotTriedAgain(Spoken provider) throws Exception {
        var first = Wire.firstPiece(provider);
        server.enqueue(Wire.reset(first + ": filling\n\n".repeat(first.length() / 5)));
        var failed = failure(provider);
        assertEquals(Kind.CONNECTION, failed.kind());
        assertTrue(failed.partial().startsWith(BEGUN), failed.partial());
        assertEquals(1, server.getRequestCount());
    }

    @ParameterizedTest
    @EnumSource
    void halfAnEventAndSilenceEndsWithTheIdleTime(Spoken provider) throws Exception {
        server.enqueue(Wire.thenSilence(Wire.firstPiece(provider) + "data: {\"half", over));
        transport = transport(impatient(Duration.ofSeconds(10), Duration.ofMillis(150), Duration.ofSeconds(30)));
        var failed = failure(provider);
        assertEquals(Kind.TIMEOUT, failed.kind());
        assertTrue(failed.sentence().contains("150 ms to go on answering"), failed.sentence());
        assertEquals(1, failed.attempts());
    }

    @ParameterizedTest
    @EnumSource
    void oneByteAtATimeEndsWithTheTotalTime(Spoken provider) throws Exception {
        server.enqueue(Wire.oneByteEach(Wire.text(provider, "hello.sse"), 20, over));
        transport = transport(impatient(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofMillis(300)));
        var failed = failure(provider);
        assertEquals(Kind.TIMEOUT, failed.kind());
        assertTrue(failed.sentence().contains("300 ms for the whole call"), failed.sentence());
    }

    @ParameterizedTest
    @EnumSource
    void commentsThatKeepTheConnectionAliveAreNoBeginning(Spoken provider) throws Exception {
        server.enqueue(Wire.oneByteEach(": still thinking\n\n".repeat(200), 5, over));
        transport = transport(impatient(Duration.ofMillis(200), Duration.ofSeconds(10), Duration.ofSeconds(30)));
        assertTrue(failure(provider).sentence().contains("200 ms to begin answering"));
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerNobodyCanReadIsMalformed(Spoken provider) throws Exception {
        var unreadable = List.of(Wire.streaming("data: {\"half\n\ndata: {}\n\n"), Wire.document(200, "[1, 2]"),
                Wire.document(200, "{\"hello\": 1}"),
                new MockResponse.Builder().code(200).setHeader("content-type", "text/html")
                        .body("<html>Welcome to the hotel network</html>").build());
        for (var each : unreadable) {
            server.enqueue(each);
            assertEquals(Kind.MALFORMED, failure(provider).kind());
        }
        assertEquals(unreadable.size(), server.getRequestCount());
    }

    @ParameterizedTest
    @MethodSource("everyErrorOfEveryProvider")
    void everyErrorHasItsKindAndKeepsTheServersWords(Spoken provider, Path file) throws Exception {
        var name = file.getFileName().toString().split("\\.");
        var words = Files.readString(file).replace("CANARY", CANARY);
        var passing = List.of("rate_limited", "overloaded", "server").contains(name[0]);
        for (var each = 0; each < (passing ? 3 : 1); each++) {
            server.enqueue(Wire.document(Integer.parseInt(name[1]), words));
        }
        var failed = failure(provider);
        assertEquals(name[0], failed.kind().id(), failed.sentence());
        assertEquals(passing ? 3 : 1, failed.attempts());
        assertEquals(failed.attempts(), server.getRequestCount());
        assertFalse(failed.sentence().contains("{"), "words, not JSON: " + failed.sentence());
        Wire.assertAbsent(CANARY, failed);
    }

    static Stream<Arguments> everyErrorOfEveryProvider() throws IOException {
        var all = new ArrayList<Arguments>();
        for (Spoken provider : Spoken.values()) {
            Wire.errors(provider).forEach(file -> all.add(Arguments.of(provider, file)));
        }
        return all.stream();
    }

    @ParameterizedTest
    @EnumSource
    void anErrorInsideAStreamIsTriedAgainOnlyWhileNothingWasShown(Spoken provider) throws Exception {
        server.enqueue(Wire.stream(provider, "overloaded.sse"));
        server.enqueue(Wire.stream(provider, "hello.sse"));
        assertEquals(2, stream(provider).attempts());
        assertTrue(events.stream().anyMatch(event -> event instanceof AiEvent.Retrying again && again.why() == Kind.OVERLOADED));
        server.enqueue(Wire.stream(provider, "failed.sse"));
        var failed = failure(provider);
        assertEquals(Kind.SERVER, failed.kind());
        assertEquals(BEGUN, failed.partial());
        assertEquals(1, failed.attempts());
    }

    @ParameterizedTest
    @EnumSource
    void modelsAreListedAndTheCallShowsThatTheKeyWorks(Spoken provider) throws Exception {
        server.enqueue(Wire.document(200, Wire.text(provider, "models.json")));
        assertFalse(client(provider).models().isEmpty());
        server.enqueue(Wire.document(401, "{\"error\": {\"message\": \"who is this: " + CANARY + "\"}}"));
        var failed = assertThrows(AiException.class, () -> client(provider).models());
        assertEquals(Kind.BAD_KEY, failed.kind());
        Wire.assertAbsent(CANARY, failed);
        assertTrue(String.valueOf(server.takeRequest().getHeaders().get(provider.keyHeader)).endsWith(CANARY));
    }

    @ParameterizedTest
    @EnumSource
    void aRedirectToAnotherHostIsRefusedAndTheKeyStays(Spoken provider) throws Exception {
        try (var other = new MockWebServer()) {
            other.start();
            for (var status : List.of(301, 302, 307, 308)) {
                server.enqueue(new MockResponse.Builder().code(status).setHeader("location", other.url("/v1/elsewhere")).build());
                var failed = failure(provider);
                assertEquals(Kind.CONNECTION, failed.kind());
                assertEquals(1, failed.attempts());
            }
            assertEquals(0, other.getRequestCount());
        }
    }

    @ParameterizedTest
    @EnumSource
    void plainHttpLeavesThisMachineOnlyWhenAllowed(Spoken provider) {
        var far = provider.client(transport, URI.create("http://models.example.test/v1"), keys());
        var request = ((Formatted.Ready) far.format(ContractRequests.hello(provider.model, true))).request();
        var failed = assertThrows(AiException.class, () -> far.send(request, events::add));
        assertEquals(Kind.CONNECTION, failed.kind());
        assertTrue(failed.sentence().contains("not encrypted"), failed.sentence());
    }

    @ParameterizedTest
    @EnumSource
    void aKeyGoesOnlyToTheServerItIsFor(Spoken provider) throws Exception {
        var elsewhere = provider.client(transport, URI.create("http://localhost:1/v1"), keys());
        var request = request(provider, true);
        assertEquals(Kind.INVALID_REQUEST, assertThrows(AiException.class, () -> elsewhere.send(request, events::add)).kind());
        assertEquals(0, server.getRequestCount());
        assertFalse(request.toString().contains(CANARY));
    }

    @ParameterizedTest
    @EnumSource
    void aMissingOrUnusableKeyIsSaidBeforeAnythingIsSent(Spoken provider) throws Exception {
        for (var bad : List.of(CANARY + "\nx", "clé-" + CANARY)) {
            var client = provider.client(transport, base(), () -> Optional.of(new ApiKey(bad)));
            var failed = assertThrows(AiException.class, client::models);
            assertEquals(Kind.BAD_KEY, failed.kind());
            Wire.assertAbsent(CANARY, failed);
        }
        var keyless = provider.client(transport, base(), Optional::empty);
        if (provider == Spoken.COMPATIBLE) {
            server.enqueue(Wire.stream(provider, "hello.sse"));
            assertAnswered(keyless.send(request(provider, true), events::add));
            assertEquals(null, server.takeRequest().getHeaders().get("authorization"));
        } else {
            assertEquals(Kind.BAD_KEY, assertThrows(AiException.class, () -> keyless.send(request(provider, true), events::add)).kind());
            assertEquals(0, server.getRequestCount());
        }
    }

    private AiReply stream(Spoken provider) throws Exception {
        return client(provider).send(request(provider, true), events::add);
    }

    private AiException failure(Spoken provider) {
        return assertThrows(AiException.class, () -> stream(provider));
    }

    private AiClient client(Spoken provider) {
        return provider.client(transport, base(), keys());
    }

    private URI base() {
        return URI.create("http://localhost:" + server.getPort() + "/v1/");
    }

    private static KeySource keys() {
        return () -> Optional.of(new ApiKey(CANARY));
    }

    private WireRequest request(Spoken provider, boolean stream) {
        return ((Formatted.Ready) client(provider).format(ContractRequests.hello(provider.model, stream))).request();
    }

    private HttpTransport transport(HttpSettings settings) throws AiException {
        var real = TimeAndChance.real();
        return new HttpTransport(settings, new TimeAndChance(real.clock(), real.nanoTime(), pauses::add, () -> 0.5));
    }

    private static HttpSettings impatient(Duration first, Duration idle, Duration total) {
        return HttpSettings.defaults().with(new HttpSettings.Timeouts(Duration.ofSeconds(5), first, idle, total));
    }

    private static void assertAnswered(AiReply reply) {
        assertEquals(SAID, reply.text());
        assertEquals("Ada is here.", reply.reasoning());
        assertEquals(StopReason.END, reply.stop());
        var usage = reply.usage().orElseThrow();
        assertEquals(List.of(36L, 11L), List.of(usage.input(), usage.output()));
        assertEquals(OptionalLong.of(12), usage.cachedInput());
    }
}
