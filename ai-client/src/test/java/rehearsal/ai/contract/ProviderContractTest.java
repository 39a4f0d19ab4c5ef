package rehearsal.ai.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiEvent;
import rehearsal.ai.AiException;
import rehearsal.ai.AiReply;
import rehearsal.ai.ApiKey;
import rehearsal.ai.Formatted;
import rehearsal.ai.StopReason;
import rehearsal.ai.Usage;
import rehearsal.ai.WireRequest;
import rehearsal.ai.http.HttpSettings;
import rehearsal.ai.http.HttpTransport;
import rehearsal.ai.http.Surroundings;

/** What every provider has to do, against a server that speaks its documented wire. */
class ProviderContractTest {

    static final String CANARY = "sk-CANARY-5f1c9d";
    private static final Path WIRE = Path.of("src/test/resources/wire");
    private static final String SAID = "{\"message\":\"Grüße, Ada 🌱 gut.\"}";
    private static final Usage SPENT = new Usage(36, 11, OptionalLong.of(12), OptionalLong.of(3));

    private final MockWebServer server = new MockWebServer();
    private HttpTransport transport;

    @BeforeEach
    void start() throws IOException, AiException {
        server.start();
        transport = new HttpTransport(HttpSettings.defaults(), Surroundings.real());
    }

    @AfterEach
    void stop() throws IOException {
        transport.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void aStreamedAnswerArrivesInPiecesAndWhole(Spoken provider) throws Exception {
        server.enqueue(stream(provider, "hello"));
        var events = new ArrayList<AiEvent>();
        var reply = client(provider).send(request(provider, true), events::add);
        assertAnswered(provider, reply);
        assertTrue(events.getFirst() instanceof AiEvent.Started);
        assertTrue(events.getLast() instanceof AiEvent.Finished);
        assertEquals(3, reply.chunks().size());
        var sent = server.takeRequest();
        assertEquals(provider.streamRoute, sent.getTarget());
        assertTrue(String.valueOf(sent.getHeaders().get(provider.keyHeader)).endsWith(CANARY));
        assertEquals("application/json", sent.getHeaders().get("content-type"));
    }

    private AiClient client(Spoken provider) {
        return provider.client(transport, URI.create("http://" + server.getHostName() + ":" + server.getPort() + "/v1"),
                () -> Optional.of(new ApiKey(CANARY)));
    }

    private WireRequest request(Spoken provider, boolean stream) {
        return ((Formatted.Ready) client(provider).format(Requests.hello(provider.model, stream))).request();
    }

    private static void assertAnswered(Spoken provider, AiReply reply) {
        assertEquals(SAID, reply.text());
        assertEquals("Ada is here.", reply.reasoning());
        assertEquals(StopReason.END, reply.stop());
        var usage = reply.usage().orElseThrow();
        assertEquals(SPENT.input(), usage.input());
        assertEquals(SPENT.output(), usage.output());
        assertEquals(SPENT.cachedInput(), usage.cachedInput());
    }

    private static MockResponse stream(Spoken provider, String name) throws IOException {
        return new MockResponse.Builder().code(200).setHeader("content-type", "text/event-stream; charset=utf-8")
                .body(Files.readString(WIRE.resolve(provider.id).resolve(name + ".sse"))).build();
    }
}
