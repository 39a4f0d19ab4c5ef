package rehearsal.ai.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import okio.BufferedSink;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rehearsal.ai.AiException;
import rehearsal.ai.AiException.Kind;

/** A server may send 100 MB; nobody has to take it. */
class AnswerSizeTest {

    private static final long HUGE = 100L << 20;

    @ParameterizedTest(name = "{0}")
    @MethodSource("hugeAnswers")
    void aHugeAnswerIsCutOffAndSaidSo(String what, int status, String contentType, String piece, Kind kind) throws Exception {
        try (var server = new MockWebServer(); var transport = new HttpTransport(HttpSettings.defaults(), Calls.time(pause -> {
        }, System::nanoTime))) {
            server.start();
            server.enqueue(huge(status, contentType, piece));
            var base = "http://localhost:" + server.getPort() + "/v1";
            var failed = assertThrows(AiException.class, () -> transport.converse(Calls.destination(base), Calls.request(base), event -> {
            }));
            assertEquals(kind, failed.kind(), failed.sentence());
            assertTrue(failed.sentence().length() < 500);
            Calls.until(() -> transport.connectionsInUse() == 0);
        }
    }

    static Stream<Arguments> hugeAnswers() {
        return Stream.of(Arguments.of("one endless line", 200, "text/event-stream", "data", Kind.MALFORMED),
                Arguments.of("one event of endless lines", 200, "text/event-stream", "data: word\n", Kind.MALFORMED),
                Arguments.of("endless events", 200, "text/event-stream", "data: a few words of text\n\n", Kind.MALFORMED),
                Arguments.of("endless comments", 200, "text/event-stream", ": still here\n", Kind.MALFORMED),
                Arguments.of("a document", 200, "application/json", "[[[[", Kind.MALFORMED),
                Arguments.of("an error page", 400, "text/html", "<p>no</p>", Kind.INVALID_REQUEST));
    }

    private static MockResponse huge(int status, String contentType, String piece) {
        return new MockResponse.Builder().code(status).setHeader("content-type", contentType).body(new MockResponseBody() {
            @Override
            public long getContentLength() {
                return HUGE;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                var block = new Buffer().writeUtf8(piece.repeat(65536 / piece.length())).readByteString();
                for (var sent = 0L; sent < HUGE; sent += block.size()) {
                    sink.write(block);
                }
            }
        }).build();
    }
}
