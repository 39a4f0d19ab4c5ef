package rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One call from a terminal, to a server that behaves and to servers that do not; and the key, which stays where it is. */
class AskCommandsTest {

    private static final String CANARY = "sk-canary-7f3a91c2e5";

    private static final String STREAM = """
            data: {"id":"x","object":"chat.completion.chunk","choices":[{"index":0,"delta":{"content":"Hal"},"finish_reason":null}]}

            data: {"id":"x","object":"chat.completion.chunk","choices":[{"index":0,"delta":{"content":"lo 🚲"},"finish_reason":null}]}

            """;
    private static final String END = """
            data: {"id":"x","object":"chat.completion.chunk","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

            data: {"id":"x","choices":[],"usage":{"prompt_tokens":3,"completion_tokens":4}}

            data: [DONE]

            """;

    @TempDir
    Path folder;

    private final MockWebServer server = new MockWebServer();
    private final List<Words> told = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void theKeyIsInNoFileAndInNoOutput() throws IOException {
        server.close();
        for (var words : told) {
            assertFalse((words.out() + words.err()).contains(CANARY), words.out() + words.err());
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(CANARY), file.toString());
            }
        }
    }

    private Words ask(String... more) {
        var words = new ArrayList<>(
                List.of("ask", "hello", "--provider", "openai-chat", "--base-url", server.url("/v1").toString(), "--timeout",
                        "10", "--jsonl"));
        words.addAll(List.of(more));
        var answer = Words.run(folder.resolve("data"), Map.of("OPENAI_API_KEY", CANARY), "", words.toArray(String[]::new));
        told.add(answer);
        return answer;
    }

    private void answers(int code, String body, String... headers) {
        var answer = new MockResponse.Builder().code(code).body(body);
        for (int at = 0; at < headers.length; at += 2) {
            answer.addHeader(headers[at], headers[at + 1]);
        }
        server.enqueue(answer.build());
    }

    private static void ended(Words words, String kind, int attempts) {
        assertEquals(1, words.exit());
        assertEquals("", words.err());
        var last = words.lines().getLast();
        assertEquals("error", last.get("event").asString());
        assertEquals(kind, last.get("kind").asString());
        assertEquals(attempts, last.get("attempts").asInt());
        assertFalse(last.get("message").asString().contains("Exception"), last.toString());
    }

    @Test
    void anAnswerComesInPiecesAndEndsOnceAndIsPlayedAgainFromItsRecording() {
        answers(200, STREAM + END, "Content-Type", "text/event-stream");
        var recording = folder.resolve("call.jsonl").toString();

        var live = ask("--record", recording);
        var played = ask("--replay", recording);

        assertEquals(0, live.exit(), live.err());
        assertEquals(live.out(), played.out());
        assertEquals(1, server.getRequestCount());
        var last = live.lines().getLast();
        assertEquals("Hallo 🚲", last.get("text").asString());
        assertEquals(3, last.get("usage").get("in").asInt());
        assertTrue(last.get("complete").asBoolean());
    }

    @Test
    void aStreamWithoutItsEndIsIncompleteAndItsWordsAreKept() {
        answers(200, STREAM, "Content-Type", "text/event-stream");
        var cut = ask();
        ended(cut, "incomplete", 1);
        assertEquals("Hallo 🚲", cut.lines().getLast().get("partial").asString());
    }

    @Test
    void aRefusedKeyIsNotRepeatedEvenWhereTheProviderRepeatsIt() {
        answers(401, "{\"error\":{\"message\":\"Incorrect API key provided: " + CANARY + "\"}}", "Content-Type", "application/json");
        ended(ask("--record", folder.resolve("refused.jsonl").toString()), "bad_key", 1);
    }

    @Test
    void aLongWaitIsReportedAndNotSlept() {
        answers(429, "{\"error\":{\"message\":\"slow down\"}}", "Retry-After", "600");
        var limited = ask();
        ended(limited, "rate_limited", 1);
        assertEquals(600, limited.lines().getLast().get("retryAfter").asInt(), 1);
    }

    @Test
    void aRedirectIsNotFollowedAndTheKeyStays() throws IOException {
        try (var elsewhere = new MockWebServer()) {
            elsewhere.start();
            answers(307, "", "Location", elsewhere.url("/v1/chat/completions").toString());
            ended(ask(), "connection", 1);
            assertEquals(0, elsewhere.getRequestCount());
        }
    }

    @Test
    void anAnswerThatIsNoJsonIsMalformed() {
        answers(200, "<html>sign in</html>", "Content-Type", "text/html");
        ended(ask(), "malformed", 1);
    }

    @Test
    void aRecordingThatCannotBeWrittenIsSaidBeforeAnythingIsSent() {
        var refused = ask("--record", folder.resolve("none/call.jsonl").toString());
        assertEquals(1, refused.exit());
        assertTrue(refused.lines().getLast().get("message").asString().contains("Nothing was sent"), refused.out());
        assertEquals(0, server.getRequestCount());
    }
}
