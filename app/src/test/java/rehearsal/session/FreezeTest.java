package rehearsal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rehearsal.program.ShippedPrograms;
import rehearsal.state.Scenarios;
import rehearsal.turn.ModelChoice;
import rehearsal.testing.TestSeed;

/** Any moment of any talk is a starting point, and nothing is lost on the way. */
class FreezeTest {

    @TempDir
    private static Path folder;
    private static Room room;

    @BeforeAll
    static void open() {
        room = new Room(folder);
    }

    @AfterAll
    static void close() {
        room.close();
    }

    private static String reply(Random random, int turn) {
        var id = "samir-" + (1 + random.nextInt(4));
        var actions = List.of("", ", \"accept_identity_refinement\": {\"id\": \"" + id + "\"}",
                ", \"create_identity\": {\"name\": \"Name " + turn + " “é” \\\"q\\\"\", \"note\": \"n\\n" + turn
                        + "\", \"category\": \"passions\"}",
                ", \"add_identity_note\": {\"id\": \"" + id + "\", \"note\": \"note " + random.nextInt(9) + "\"}",
                ", \"set_current_identity\": {\"identity_id\": \"" + id + "\"}", ", \"archive_identity\": {\"id\": \"" + id + "\"}",
                ", \"update_identity_name\": {\"id\": \"" + id + "\", \"name\": \"Renamed " + turn + "\"}",
                ", \"show_card\": {\"text\": \"Choose\", \"buttons\": [\"A\", \"B\"]}", ", \"dance\": {\"pace\": 1.50}",
                ", \"update_who_you_are\": {\"who_you_are\": [\"a\", \"b" + turn + "\"]}");
        return "{\"message\": \"" + (random.nextInt(5) == 0 ? "" : "Answer " + turn) + "\"" + actions.get(random.nextInt(actions.size()))
                + actions.get(random.nextInt(actions.size())) + "}";
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aSessionFrozenAtAnyTurnStartsAgainWithoutLoss(long seed) {
        var random = TestSeed.random("FreezeTest", seed);
        var coach = new ScriptedCoach();
        var engine = room.engine(coach);
        var session = engine.start(Room.setup("samir"), "Samir " + seed);
        for (int turn = 1; turn <= 8; turn++) {
            coach.notes("{\"message\": \"\", \"add_user_note\": {\"notes\": [\"note " + turn + "\"]}}").says(reply(random, turn));
            engine.say(session.id(), "Line " + turn + " \uD83D\uDE42 “quoted”", room.listener());
        }
        var whole = engine.open(session.id());
        assertTrue(whole.turns().size() > 3, "most replies are readable");
        for (var turn : whole.turns()) {
            var there = engine.lookAt(session.id(), Optional.of(turn.id()));
            var frozen = engine.freeze(session.id(), Optional.of(turn.id()), "Frozen");
            assertEquals(there.state(), frozen.state());
            for (var file : List.of("frozen.yaml", "frozen.json")) {
                var written = new Scenarios(new ShippedPrograms()::find).write(file, frozen);
                assertEquals(frozen, Room.read(file, written));
                var fresh = engine.start(Setup.of(Room.read(file, written), ModelChoice.of("scripted", "some-model")), "Again");
                assertEquals(there.state(), engine.open(fresh.id()).state());
            }
        }
        assertEquals(whole.setup().scenario().state(), engine.freezeStart(session.id(), "Start").state());
    }

    @Test
    void whatAScenarioFileHoldsBeyondTheKnownSurvivesASessionAndAFreeze() {
        var file = """
                {"name": "Odd", "program": "identity-coaching", "favourite_colour": "teal",
                 "client": {"first_name": "Ada", "shoe_size": 38.50, "tags": ["a", {"b": null}]},
                 "state": {"current_phase": "GET_TO_KNOW_YOU", "mood_of_the_day": {"is": "fair"}},
                 "identities": [], "user_notes": [{"id": "n1", "note": "Likes tea.", "colour": "green"}],
                 "messages": [{"role": "client", "text": "Hi.", "at": "2026-01-02T03:04:05.000000006Z", "device": "phone"}], "actions": []}
                """;
        var engine = room.engine(new ScriptedCoach());
        var session = engine.start(Setup.of(Room.read("odd.json", file), ModelChoice.of("scripted", "some-model")), "Odd");
        engine.say(session.id(), "Hello again.", room.listener());
        var frozen = engine.freeze(session.id(), Optional.empty(), "Odd");
        var text = new Scenarios(new ShippedPrograms()::find).write("odd.json", frozen);
        for (var piece : List.of("favourite_colour", "teal", "shoe_size", "38.50", "mood_of_the_day", "green", "device",
                "2026-01-02T03:04:05.000000006Z")) {
            assertTrue(text.contains(piece), piece + " is missing in " + text);
        }
        assertEquals(frozen.state(), Room.read("odd.json", text).state());
    }
}
