package rehearsal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.killing.DoomedProgram;
import rehearsal.turn.Overrides;

/** A program that is killed while the coach speaks. */
class KilledInAStreamTest {

    /** The program that is killed: it speaks half a sentence, says that it is on disk, and then waits for its end. */
    static final class Talker {
        private Talker() {
        }

        public static void main(String[] args) {
            var room = new Room(Path.of(args[0]));
            var engine = room.keepingEveryPiece(
                    new ScriptedCoach().does(() -> awaitTheEnd(room), "{\"message\": \"I wanted ", "to say"));
            var session = engine.start(Room.setup("samir"), "Samir");
            engine.say(session.id(), "Listen.", _ -> {
            });
        }

        private static void awaitTheEnd(Room room) {
            try {
                DoomedProgram.awaitTheEnd(room.store());
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void aTurnThatWasCutOffByAKillShowsItsPartialTextAndCanBeRunAgain(@TempDir Path folder) throws Exception {
        DoomedProgram.run(Talker.class.getName(), folder.resolve("data"));
        try (var room = new Room(folder.resolve("data"))) {
            var coach = new ScriptedCoach().answers("Once more.");
            var engine = room.engine(coach);
            UUID id = engine.newest(Optional.empty(), Optional.empty(), 5).getFirst().id();
            var found = engine.open(id);
            var turn = found.unfinished().orElseThrow(() -> new AssertionError(found + " " + room.store().sessions().turns(id)));
            assertEquals(Turn.Status.INTERRUPTED, turn.status());
            assertEquals("Listen.", turn.line().client().orElseThrow().text());
            assertEquals("I wanted to say", turn.line().coach().orElseThrow().text());
            assertTrue(engine.record(id, turn.id()).coach().orElseThrow().answered().orElseThrow().raw().startsWith("{\"message\""));
            var again = engine.again(id, turn.id(), Overrides.none(), room.listener());
            assertEquals("Once more.", again.turns().getLast().line().coach().orElseThrow().text());
            assertEquals(2, again.turns().getLast().alternatives());
        }
    }
}
