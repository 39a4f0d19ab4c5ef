package rehearsal.ai.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rehearsal.ai.AiEvent;
import rehearsal.ai.AiException;
import rehearsal.ai.AiReply;
import rehearsal.ai.StopReason;
import rehearsal.ai.Usage;

class ScriptedClientTest {

    private final PlainRequests.Time time = new PlainRequests.Time();

    @TempDir
    Path folder;

    @Test
    void repliesArePlayedInTheirOrderAndThenTheScriptIsOver() throws Exception {
        var client = client(ScriptedReply.text("one"), ScriptedReply.text("two"));
        assertEquals("one", ask(client, "a").text());
        assertEquals("two", ask(client, "a").text());
        var over = assertThrows(AiException.class, () -> ask(client, "a"));
        assertEquals(AiException.Kind.INVALID_REQUEST, over.kind());
        assertTrue(over.sentence().contains("2 replies"), over.sentence());
    }

    @Test
    void aReplyWithAConditionAnswersEveryRequestThatFits() throws Exception {
        var client = client(ScriptedReply.text("plain"), ScriptedReply.text("about rain").when(request -> request.body().contains("rain")));
        assertEquals("about rain", ask(client, "Will it rain?").text());
        assertEquals("about rain", ask(client, "Such rain").text());
        assertEquals("plain", ask(client, "Hello").text());
    }

    @Test
    void piecesComeAfterTheirPausesAndTheReplyTellsWhen() throws Exception {
        var usage = new Usage(12, 4, OptionalLong.of(2), OptionalLong.empty());
        var client = client(ScriptedReply.of(new ScriptedStep.Think("Hm. "), new ScriptedStep.Wait(Duration.ofMillis(30)),
                new ScriptedStep.Say("Good "),
                new ScriptedStep.Wait(Duration.ofMillis(12)),
                new ScriptedStep.Say("morning"), new ScriptedStep.Count(usage), new ScriptedStep.Stop(StopReason.MAX_TOKENS)));
        var events = new ArrayList<AiEvent>();
        var reply = client.send(PlainRequests.wire(client, "Hi"), events::add);
        assertEquals("Good morning", reply.text());
        assertEquals("Hm. ", reply.reasoning());
        assertEquals(List.of(30L, 42L), reply.chunks().stream().map(chunk -> chunk.atMillis()).toList());
        assertEquals(Optional.of(Duration.ofMillis(30)), reply.firstText());
        assertEquals(Optional.of(usage), reply.usage());
        assertEquals(StopReason.MAX_TOKENS, reply.stop());
        assertEquals(new AiEvent.Finished(StopReason.MAX_TOKENS), events.getLast());
    }

    @ParameterizedTest
    @EnumSource(AiException.Kind.class)
    void everyKindOfFailureCanBePlayed(AiException.Kind kind) {
        var client = client(ScriptedReply.of(ScriptedStep.Fail.of(kind)));
        assertEquals(kind, assertThrows(AiException.class, () -> ask(client, "Hi")).kind());
    }

    @Test
    void aFailureInTheMiddleKeepsWhatWasSaid() {
        var client = client(ScriptedReply.of(new ScriptedStep.Say("Half a sen"),
                new ScriptedStep.Fail(AiException.Kind.CONNECTION, "The line went dead.", Optional.of(Duration.ofSeconds(2)))));
        var failed = assertThrows(AiException.class, () -> ask(client, "Hi"));
        assertEquals("Half a sen", failed.partial());
        assertEquals("The line went dead.", failed.sentence());
        assertEquals(Optional.of(Instant.ofEpochMilli(1_002_000)), failed.retryAt());
    }

    @Test
    void silenceLastsUntilTheCallerIsInterrupted() throws Exception {
        var silent = new CompletableFuture<Boolean>();
        var ended = new CompletableFuture<Throwable>();
        var client = new ScriptedClient(List.of(ScriptedReply.of(new ScriptedStep.Say("…"), new ScriptedStep.Silence())), time.clock(),
                length -> {
                    silent.complete(true);
                    Pause.real().hold(length);
                });
        var caller = Thread.ofVirtual().start(() -> {
            try {
                ask(client, "Hi");
            } catch (AiException | InterruptedException stopped) {
                ended.complete(stopped);
            }
        });
        silent.get(10, TimeUnit.SECONDS);
        caller.interrupt();
        assertTrue(ended.get(10, TimeUnit.SECONDS) instanceof InterruptedException);
    }

    @Test
    void aScriptIsReadFromAFile() throws Exception {
        var file = folder.resolve("script.yaml");
        Files.writeString(file, """
                replies:
                  - text: Good morning.
                  - when: {contains: your name}
                    beats: [{say: "I am "}, {wait_ms: 80}, {say: nobody.}, {usage: {input: 12, output: 4}}, {stop: max_tokens}]
                  - beats: [{say: half}, {fail: connection, message: The line went dead., retry_after_ms: 500}]
                """);
        var script = Script.read(file);
        assertEquals(List.of(), script.problems());
        var client = new ScriptedClient(script.replies(), time.clock(), time.pause());
        assertEquals("I am nobody.", ask(client, "What is your name?").text());
        assertEquals(80, time.passed());
        assertEquals("Good morning.", ask(client, "Hi").text());
        assertEquals("half", assertThrows(AiException.class, () -> ask(client, "Hi")).partial());
    }

    @Test
    void aScriptInJsonIsReadTheSameWay() throws Exception {
        var script = Script.read("s.json", "{\"replies\": [{\"text\": \"Hello\\nthere\"}]}");
        assertEquals("Hello\nthere", ask(new ScriptedClient(script.replies(), time.clock(), time.pause()), "Hi").text());
    }

    @Test
    void whatIsWrongInAScriptIsSaidWithItsLine() {
        var script = Script.read("s.yaml", """
                replies:
                  - {txt: Hello}
                  - beats:
                      - {fail: sunstroke}
                      - {wait_ms: soon}
                """);
        assertEquals(List.of(2, 2, 4, 5), script.problems().stream().map(problem -> problem.line()).toList(),
                script.problems()::toString);
        assertTrue(script.problems().stream().anyMatch(problem -> problem.sentence().contains("\"sunstroke\" is no kind of failure")));
        assertEquals(1, Script.read(folder.resolve("none.yaml")).problems().size());
    }

    private ScriptedClient client(ScriptedReply... replies) {
        return new ScriptedClient(List.of(replies), time.clock(), time.pause());
    }

    private static AiReply ask(ScriptedClient client, String text) throws AiException, InterruptedException {
        return client.send(PlainRequests.wire(client, text), event -> {
        });
    }
}
