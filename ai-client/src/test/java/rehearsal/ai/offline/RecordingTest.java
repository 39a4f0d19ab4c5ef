package rehearsal.ai.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiEvent;
import rehearsal.ai.AiException;
import rehearsal.ai.AiReply;
import rehearsal.ai.ApiKey;
import rehearsal.ai.Usage;
import rehearsal.ai.compatible.CompatibleServers;
import rehearsal.ai.http.HttpSettings;
import rehearsal.ai.http.HttpTransport;
import rehearsal.ai.http.TimeAndChance;
import rehearsal.ai.keys.EnvironmentKeys;
import rehearsal.ai.keys.KeyFile;
import rehearsal.ai.keys.KeyPlace;
import rehearsal.ai.keys.Keys;
import rehearsal.ai.testing.AllProviders;

class RecordingTest {

    private static final String CANARY = "canary-Zm9v-7f3a91";
    private static final Usage USAGE = new Usage(9, 5, OptionalLong.of(4), OptionalLong.empty());

    private final PlainRequests.Time time = new PlainRequests.Time();

    @TempDir
    Path folder;

    @Test
    void whatWasRecordedComesBackPieceByPieceAfterTheSamePauses() throws Exception {
        var inner = script(
                ScriptedReply.of(new ScriptedStep.Wait(Duration.ofMillis(25)), new ScriptedStep.Say("Good "),
                        new ScriptedStep.Wait(Duration.ofMillis(70)),
                        new ScriptedStep.Say("morning 🌞"), new ScriptedStep.Count(USAGE)));
        var events = new ArrayList<AiEvent>();
        var original = recorder(inner).send(PlainRequests.wire(inner, "Hi"), events::add);
        var again = new PlainRequests.Time();
        var replayed = new ArrayList<AiEvent>();
        var reply = new Replayer(Recording.read(file()), inner, again.clock(), again.pause()).send(PlainRequests.wire(inner, "Hi"),
                replayed::add);
        assertEquals(original, reply);
        assertEquals(events, replayed);
        assertEquals(95, again.passed());
    }

    @Test
    void itPlaysFasterOrAtOnce() throws Exception {
        var inner = script(ScriptedReply.of(new ScriptedStep.Wait(Duration.ofMillis(1000)), new ScriptedStep.Say("Hello")));
        recorder(inner).send(PlainRequests.wire(inner, "Hi"), event -> {
        });
        var quick = new PlainRequests.Time();
        new Replayer(Recording.read(file()), inner, quick.clock(), quick.pause().faster(10)).send(PlainRequests.wire(inner, "Hi"),
                event -> {
                });
        assertEquals(100, quick.passed());
        var now = new PlainRequests.Time();
        new Replayer(Recording.read(file()), inner, now.clock(), Pause.NONE).send(PlainRequests.wire(inner, "Hi"), event -> {
        });
        assertEquals(0, now.passed());
    }

    @Test
    void aFailureComesBackWithItsPartialTextAndItsWait() throws Exception {
        var inner = script(ScriptedReply.of(new ScriptedStep.Say("Half"),
                new ScriptedStep.Fail(AiException.Kind.RATE_LIMITED, "Too fast.", Optional.of(Duration.ofSeconds(7)))));
        assertThrows(AiException.class, () -> recorder(inner).send(PlainRequests.wire(inner, "Hi"), event -> {
        }));
        var failed = assertThrows(AiException.class, () -> replay(inner, "Hi"));
        assertEquals(AiException.Kind.RATE_LIMITED, failed.kind());
        assertEquals("Half", failed.partial());
        assertEquals("Too fast.", failed.sentence());
        assertEquals(Optional.of(Instant.ofEpochMilli(1_007_000)), failed.retryAt());
    }

    @Test
    void aCallThatWasStoppedIsRecordedAsFarAsItCame() throws Exception {
        var inner = script(ScriptedReply.of(new ScriptedStep.Say("Only this"), new ScriptedStep.Say(" and never that")));
        assertThrows(InterruptedException.class, () -> recorder(inner).send(PlainRequests.wire(inner, "Hi"), event -> {
            if (event instanceof AiEvent.Text) {
                Thread.currentThread().interrupt();
            }
        }));
        var failed = assertThrows(AiException.class, () -> replay(inner, "Hi"));
        assertEquals(AiException.Kind.INCOMPLETE, failed.kind());
        assertEquals("Only this", failed.partial());
    }

    @Test
    void anUnknownRequestFailsAndSaysWhatIsDifferent() throws Exception {
        var inner = script(ScriptedReply.text("one"), ScriptedReply.text("two"));
        var recorder = recorder(inner);
        recorder.send(PlainRequests.wire(inner, "Tell me about the sea"), event -> {
        });
        recorder.send(PlainRequests.wire(inner, "Nothing like it"), event -> {
        });
        var unknown = assertThrows(AiException.class, () -> replay(inner, "Tell me about the sky"));
        assertEquals(AiException.Kind.INVALID_REQUEST, unknown.kind());
        assertTrue(
                unknown.sentence().contains("body, messages[0].text (recorded: \"Tell me about the sea\", now: \"Tell me about the sky\")"),
                unknown.sentence());
    }

    @Test
    void theSameRequestAskedTwiceGetsBothAnswersInTheirOrder() throws Exception {
        var inner = script(ScriptedReply.text("first"), ScriptedReply.text("second"));
        var recorder = recorder(inner);
        for (int at = 0; at < 2; at++) {
            recorder.send(PlainRequests.wire(inner, "Hi"), event -> {
            });
        }
        var replayer = new Replayer(Recording.read(file()), inner, time.clock(), Pause.NONE);
        var texts = new ArrayList<String>();
        for (int at = 0; at < 3; at++) {
            texts.add(replayer.send(PlainRequests.wire(inner, "Hi"), event -> {
            }).text());
        }
        assertEquals(List.of("first", "second", "second"), texts);
    }

    @Test
    void aDamagedRecordingIsNamedWithItsLine() throws Exception {
        Files.writeString(file(), "\n{\"request\":{}}\n");
        var damaged = assertThrows(AiException.class, () -> Recording.read(file()));
        assertTrue(damaged.sentence().contains("line 2"), damaged.sentence());
        assertTrue(assertThrows(AiException.class, () -> Recording.read(folder.resolve("none"))).sentence().contains("cannot be read"));
    }

    @Test
    void aRecordingThatCannotBeWrittenStopsTheCallBeforeItIsSent() {
        var inner = script(ScriptedReply.text("one"));
        var recorder = new Recorder(inner, folder.resolve("no/such/folder/r.jsonl"), List.of(), time.clock());
        var refused = assertThrows(AiException.class, () -> recorder.send(PlainRequests.wire(inner, "Hi"), event -> {
        }));
        assertTrue(refused.sentence().contains("Nothing was sent"), refused.sentence());
    }

    @Test
    void aRealCallOverTheNetworkIsRecordedAndPlayedBackWithoutIt() throws Exception {
        AiReply original;
        AiClient client;
        try (var server = new MockWebServer(); var transport = new HttpTransport(HttpSettings.defaults(), TimeAndChance.real())) {
            server.start();
            client = CompatibleServers.description().client(transport, Optional.of(URI.create(server.url("/v1").toString())),
                    () -> Optional.of(new ApiKey(CANARY)));
            server.enqueue(answer("Good ", "morning"));
            original = recorder(client).send(PlainRequests.wire(client, "Hi"), event -> {
            });
        }
        var reply = new Replayer(Recording.read(file()), client, time.clock(), Pause.NONE).send(PlainRequests.wire(client, "Hi"), event -> {
        });
        assertEquals("Good morning", reply.text());
        assertEquals(original.text(), reply.text());
        assertEquals(original.usage(), reply.usage());
        assertEquals(original.chunks().stream().map(chunk -> chunk.text()).toList(),
                reply.chunks().stream().map(chunk -> chunk.text()).toList());
        assertFalse(Files.readString(file()).contains(CANARY));
    }

    @Test
    void theKeyIsNowhereInAnythingThatWasWrittenLoggedThrownOrPrinted() throws Exception {
        var seen = new StringBuilder();
        var log = listen();
        var keys = new Keys(List.of(new EnvironmentKeys(Map.of("REHEARSAL_COMPATIBLE_KEY", CANARY), AllProviders.LIST), keyFile()),
                AllProviders.LIST);
        keys.keep("openai", new ApiKey(CANARY), KeyPlace.FILE);
        seen.append(keys.find("compatible")).append(keys.find("openai")).append(keys.everywhere("openai")).append(keys.places());
        try (var server = new MockWebServer(); var transport = new HttpTransport(HttpSettings.defaults(), TimeAndChance.real())) {
            server.start();
            var client = CompatibleServers.description().client(transport, Optional.of(URI.create(server.url("/v1").toString())),
                    keys.source("compatible"));
            var recorder = new Recorder(client, file(), List.of(keys.source("compatible"), keys.source("openai")), time.clock());
            // A careless server repeats the key: in its words, cut in the middle, and in its error.
            server.enqueue(answer("Your key is " + CANARY.substring(0, 8), CANARY.substring(8) + ", I think"));
            server.enqueue(new MockResponse.Builder().code(401)
                    .body("{\"error\":{\"message\":\"Incorrect API key provided: " + CANARY + "\"}}").build());
            var request = PlainRequests.wire(client, "My key is " + CANARY);
            seen.append(PlainRequests.wire(client, "Hi"));
            recorder.send(request, event -> {
            });
            var refused = assertThrows(AiException.class, () -> recorder.send(request, event -> {
            }));
            seen.append(refused).append(refused.sentence()).append(refused.partial());
            assertEquals("Bearer " + CANARY, server.takeRequest().getHeaders().get("authorization"), "the real key was used");
            // A replay that finds nothing shows an excerpt; the one thing it may not show is the key it was recorded without.
            var unknown = assertThrows(AiException.class,
                    () -> new Replayer(Recording.read(file()), client, time.clock(), Pause.NONE).send(PlainRequests.wire(client, "Else"),
                            event -> {
                            }));
            seen.append(unknown.sentence());
        }
        log.list.forEach(event -> seen.append(event.getFormattedMessage())
                .append(event.getThrowableProxy() == null ? "" : event.getThrowableProxy().getMessage()));
        assertNoCanary(seen.toString());
        try (var files = Files.walk(folder)) {
            for (var path : files.filter(Files::isRegularFile).toList()) {
                assertNoCanary(read(path));
            }
        }
        assertTrue(Files.readString(file()).contains("Your key is ***"), "the words around the key are kept");
    }

    private static void assertNoCanary(String text) {
        var encoded = Base64.getEncoder().withoutPadding().encodeToString(CANARY.getBytes(StandardCharsets.UTF_8));
        assertFalse(text.contains(CANARY) || text.contains(CANARY.substring(8)) || text.contains(encoded), text);
    }

    private static String read(Path path) {
        try {
            return Files.readString(path, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static ListAppender<ILoggingEvent> listen() {
        var appender = new ListAppender<ILoggingEvent>();
        appender.start();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.DEBUG);
        root.addAppender(appender);
        return appender;
    }

    private KeyFile keyFile() {
        return new KeyFile(folder.resolve("keys.json"), () -> Optional.of("correct horse battery".toCharArray()), new SecureRandom());
    }

    private static MockResponse answer(String... words) {
        var body = new StringBuilder();
        for (var word : words) {
            body.append(
                    "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"model\":\"model-1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"")
                    .append(word)
                    .append("\"},\"finish_reason\":null}]}\n\n");
        }
        body.append("data: {\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n");
        body.append("data: {\"id\":\"1\",\"choices\":[],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":5}}\n\n");
        body.append("data: [DONE]\n\n");
        return new MockResponse.Builder().code(200).setHeader("content-type", "text/event-stream").body(body.toString()).build();
    }

    private ScriptedClient script(ScriptedReply... replies) {
        return new ScriptedClient(List.of(replies), time.clock(), time.pause());
    }

    private Recorder recorder(AiClient inner) {
        return new Recorder(inner, file(), List.of(() -> Optional.of(new ApiKey(CANARY))), time.clock());
    }

    private AiReply replay(AiClient inner, String text) throws AiException, InterruptedException {
        var fresh = new PlainRequests.Time();
        return new Replayer(Recording.read(file()), inner, fresh.clock(), fresh.pause()).send(PlainRequests.wire(inner, text), event -> {
        });
    }

    private Path file() {
        return folder.resolve("calls.jsonl");
    }
}
