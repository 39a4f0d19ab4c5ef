package rehearsal.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rehearsal.ai.AiException;
import rehearsal.ai.models.Money;
import rehearsal.turn.TurnRecords.Read;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

class TurnRecordsTest {
    private static final JsonMapper EXACT = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();
    private final TurnRecords records = new TurnRecords();

    private static TurnRecord run(ScriptedClient client, String scenario) {
        var caches = new TurnCaches();
        var corridor = new Corridor(Library.shipped(), provider -> Optional.of(client), caches, System::nanoTime);
        var program = scenario.startsWith("night") ? "creative-brief" : "identity-coaching";
        var request = TurnRequest.coach(Library.program(program), Library.state(scenario), Optional.of("Yes."),
                ModelChoice.of("scripted", "m"));
        return new TurnRunner(corridor, caches, (provider, model, usage) -> Optional.of(Money.of("0.0100")), Clock.systemUTC()).run(
                request,
                TurnJournal.none(), TurnListener.none());
    }

    @Test
    void aTurnSurvivesBeingWrittenAndReadWithNothingLost() {
        var turns = new ArrayList<TurnRecord>();
        turns.add(run(
                ScriptedClient
                        .saying("{\"message\": \"Ok 😀\", \"accept_identity_refinement\": {\"id\": \"samir-2\"}, \"dance\": {\"x\": [1]}}"),
                "samir"));
        turns.add(run(ScriptedClient.saying("{\"message\": \"Hal").thenFailing(new AiException(AiException.Kind.TIMEOUT, "Too slow.")),
                "samir"));
        turns.add(run(ScriptedClient.saying("{\"message\": \"Hello\"}"), "night-market"));
        for (var turn : turns) {
            assertEquals(new Read.Loaded(turn), records.read(EXACT.readTree(records.write(turn).toString())));
        }
        assertEquals(List.of(TurnRecord.Status.COMPLETE, TurnRecord.Status.FAILED, TurnRecord.Status.COMPLETE),
                turns.stream().map(TurnRecord::status).toList());
    }

    @Test
    void theTalkIsNotWrittenTwice() {
        var text = records.write(run(ScriptedClient.saying("{\"message\": \"Ok\"}"), "samir")).toString();
        var first = "That is the whole list, I think. Four.";
        var stored = text.substring(text.indexOf("\"before\""));
        assertEquals(stored.indexOf(first), stored.lastIndexOf(first));
        assertTrue(stored.contains(first));
    }

    @Test
    void anUnreadableRecordIsToldAndNotThrown() {
        for (var text : List.of("\"\"", "{}", "[]", "{\"before\": 1}", "{\"before\": {}, \"status\": \"NEVER\"}")) {
            assertTrue(records.read(EXACT.readTree(text)) instanceof Read.Unreadable unreadable && !unreadable.why().isBlank(), text);
        }
        assertFalse(records.read(EXACT.nullNode()) instanceof Read.Loaded);
    }
}
