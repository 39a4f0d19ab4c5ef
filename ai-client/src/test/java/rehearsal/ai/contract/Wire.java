package rehearsal.ai.contract;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.BufferedSink;
import rehearsal.ai.AiException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a provider's server sends, from the files that hold its wire format, whole or damaged. */
final class Wire {

    private static final Path FILES = Path.of("src/test/resources/wire");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Wire() {
    }

    static boolean has(Spoken provider, String name) {
        return Files.exists(FILES.resolve(provider.id).resolve(name));
    }

    static String text(Spoken provider, String name) {
        try {
            return Files.readString(FILES.resolve(provider.id).resolve(name));
        } catch (IOException missing) {
            throw new AssertionError("no wire file " + name + " for " + provider, missing);
        }
    }

    static List<Path> errors(Spoken provider) throws IOException {
        try (var files = Files.list(FILES.resolve(provider.id).resolve("errors"))) {
            return files.sorted().toList();
        }
    }

    static MockResponse stream(Spoken provider, String name) {
        return streaming(text(provider, name));
    }

    static MockResponse streaming(String events) {
        return head().body(events).build();
    }

    static MockResponse inChunks(String events, int size) {
        return head().chunkedBody(events, size).build();
    }

    /** The connection is reset halfway through. */
    static MockResponse reset(String events) {
        return head().body(events).onResponseBody(new SocketEffect.CloseSocket()).build();
    }

    /** Sends something and then nothing, until the test is over. */
    static MockResponse thenSilence(String events, CountDownLatch over) {
        return head().body(new MockResponseBody() {
            @Override
            public long getContentLength() {
                return -1;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                sink.writeUtf8(events).flush();
                await(over, 20_000);
            }
        }).build();
    }

    /** One byte after the other, until the test is over or the caller has gone. */
    static MockResponse oneByteEach(String events, long millis, CountDownLatch over) {
        return head().body(new MockResponseBody() {
            @Override
            public long getContentLength() {
                return -1;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                for (byte each : bytes(events)) {
                    sink.writeByte(each).flush();
                    if (await(over, millis)) {
                        return;
                    }
                }
            }
        }).build();
    }

    /** A stream up to and with its first piece of text. */
    static String firstPiece(Spoken provider) {
        var hello = text(provider, "hello.sse").replace("\r\n", "\n");
        return hello.substring(0, hello.indexOf("\n\n", hello.indexOf(":\\\"Gr")) + 2);
    }

    private static boolean await(CountDownLatch over, long millis) {
        try {
            return over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    static MockResponse document(int status, String body) {
        return new MockResponse.Builder().code(status).setHeader("content-type", "application/json").body(body).build();
    }

    /** A body of a size that is never held in memory. */
    static MockResponse endless(String contentType, String beginning, String piece, long bytes) {
        return new MockResponse.Builder().code(200).setHeader("content-type", contentType).body(new MockResponseBody() {
            @Override
            public long getContentLength() {
                return -1;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                sink.writeUtf8(beginning);
                var block = new Buffer().writeUtf8(piece.repeat(Math.max(1, 65536 / piece.length()))).readByteString();
                for (var sent = 0L; sent < bytes; sent += block.size()) {
                    sink.write(block);
                }
            }
        }).build();
    }

    /** The same events with every JSON text spread over several data lines. */
    static String overSeveralLines(String events) {
        var spread = new StringBuilder();
        events.lines().forEach(line -> spread.append(line.startsWith("data: ") ? spread(line.substring(6)) : line + "\n"));
        return spread.toString();
    }

    private static String spread(String data) {
        try {
            var pretty = new StringBuilder();
            JSON.readTree(data).toPrettyString().lines().forEach(line -> pretty.append("data: ").append(line).append('\n'));
            return pretty.toString();
        } catch (JacksonException notJson) {
            return "data: " + data + "\n";
        }
    }

    static void assertAbsent(String secret, AiException failed) {
        var printed = new StringWriter();
        failed.printStackTrace(new PrintWriter(printed));
        assertFalse((printed + failed.sentence() + failed.partial() + failed).contains(secret), printed.toString());
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MockResponse.Builder head() {
        return new MockResponse.Builder().code(200).setHeader("content-type", "text/event-stream; charset=utf-8");
    }
}
