package rehearsal.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.killing.DoomedProgram;
import rehearsal.session.SessionListener;
import rehearsal.session.Turn;
import rehearsal.store.trial.Verdict;

/** A program that is killed while one arm speaks and the other was not asked yet. */
class KilledPairTest {

    /** One turn answered and voted on, half an answer to the next, and then it waits for its end. */
    static final class Talker {
        private Talker() {
        }

        public static void main(String[] args) {
            var room = new PairRoom(Path.of(args[0]));
            var pair = room.say(room.start(), "First.");
            room.pairs.vote(pair.id(), 1, Verdict.B_BETTER, "kept");
            room.a.then(listener -> {
                ScriptedArm.spoken(listener, "{\"message\": \"I wanted ");
                ScriptedArm.spoken(listener, "to say");
                DoomedProgram.awaitTheEnd(room.store);
                return "";
            });
            room.pairs.hear(pair.id(), Optional.of("Second."));
            room.pairs.answer(pair.id(), Arm.A, SessionListener.none());
        }
    }

    @Test
    void everythingUpToTheKillIsThereAndBothArmsCanBeAskedAgain(@TempDir Path folder) throws Exception {
        DoomedProgram.run(Talker.class.getName(), folder.resolve("data"));
        try (var room = new PairRoom(folder.resolve("data"))) {
            var pair = room.pairs.open(room.pairs.newest("identity-coaching", 1).getFirst().id());
            assertEquals(Verdict.B_BETTER, pair.vote(1, PairRoom.AUTHOR).orElseThrow().verdict());
            var second = pair.turns().getLast();
            assertEquals("Second.", second.words().orElseThrow());
            var cut = assertInstanceOf(ArmReply.Unfinished.class, second.a()).which();
            assertEquals(Turn.Status.INTERRUPTED, cut.status());
            assertEquals("I wanted to say", cut.line().coach().orElseThrow().text());
            assertInstanceOf(ArmReply.None.class, second.b());
            room.a.answers("Once more.");
            room.pairs.answer(pair.id(), Arm.A, SessionListener.none());
            room.pairs.answer(pair.id(), Arm.B, SessionListener.none());
            assertTrue(room.pairs.open(pair.id()).level());
        }
    }
}
