package rehearsal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import rehearsal.state.State;

/** What a long talk costs beside the model. Run by hand; the numbers are printed through the test's report. */
@Tag("bench")
class SessionBench {

    private static Session ofTurns(SessionEngine engine, int turns) {
        var setup = Room.setup("samir").withLimits(SessionLimits.usual().withMessages(1_000_000));
        var start = engine.start(setup, "Long");
        var saved = new ArrayList<SessionFile.Saved>();
        var first = engine.say(start.id(), "Line.", _ -> {
        });
        State light = first.state().withMessages(List.of()).withActions(List.of());
        for (int turn = 0; turn < turns; turn++) {
            saved.add(new SessionFile.Saved(first.turns().getFirst().line(), light));
        }
        return engine.add(new SessionFile("Long", setup, false, saved));
    }

    private static double median(long[] nanos) {
        Arrays.sort(nanos);
        return nanos[nanos.length / 2] / 1e6;
    }

    @Test
    void aTurnAfterAThousandMessagesCostsUnderTwentyMilliseconds(@TempDir Path folder) {
        try (var room = new Room(folder)) {
            var engine = room.engine(new ScriptedCoach());
            var session = ofTurns(engine, 500);
            var nanos = new long[60];
            var work = new long[60];
            var threads = ManagementFactory.getThreadMXBean();
            for (int round = -20; round < nanos.length; round++) {
                var began = System.nanoTime();
                var worked = threads.getCurrentThreadCpuTime();
                engine.say(session.id(), "Line.", room.listener());
                work[Math.max(round, 0)] = threads.getCurrentThreadCpuTime() - worked;
                nanos[Math.max(round, 0)] = System.nanoTime() - began;
                assertEquals("Done", room.told().getLast());
            }
            var middle = median(nanos);
            LoggerFactory.getLogger(SessionBench.class).warn(
                    "BENCH a turn with two calls after 1,000 messages: median {} ms, worst {} ms; processor time: median {} ms, worst {} ms",
                    middle, nanos[nanos.length - 1] / 1e6, median(work), work[work.length - 1] / 1e6);
            assertTrue(middle < 20, "median " + middle + " ms");
        }
    }

    @Test
    void aSessionOfAThousandTurnsOpensUnderThreeHundredMilliseconds(@TempDir Path folder) {
        try (var room = new Room(folder)) {
            var session = ofTurns(room.engine(new ScriptedCoach()), 1_000);
            var nanos = new long[21];
            long first = 0;
            for (int round = 0; round < nanos.length; round++) {
                var engine = room.engine(new ScriptedCoach());
                var began = System.nanoTime();
                assertEquals(1_000, engine.open(session.id()).turns().size());
                nanos[round] = System.nanoTime() - began;
                first = round == 0 ? nanos[0] : first;
            }
            var middle = median(nanos);
            LoggerFactory.getLogger(SessionBench.class).warn("a session of 1,000 turns opens: first {} ms, median {} ms",
                    first / 1e6,
                    middle);
            assertTrue(first / 1e6 < 300, "first " + first / 1e6 + " ms");
        }
    }

    @Test
    void tenThousandTurnsLeaveTheMemoryFlat(@TempDir Path folder) {
        try (var room = new Room(folder)) {
            var engine = room.engine(new ScriptedCoach().forgetful());
            long afterTheFirst = 0;
            long atTheEnd = 0;
            for (int talk = 0; talk < 1_000; talk++) {
                var session = engine.start(Room.setup("samir"), "Talk " + talk);
                for (int turn = 0; turn < 10; turn++) {
                    engine.say(session.id(), "Line " + turn, _ -> {
                    });
                }
                if (talk == 200) {
                    afterTheFirst = used();
                }
                if (talk == 999) {
                    atTheEnd = used();
                }
            }
            LoggerFactory.getLogger(SessionBench.class).warn("used memory after 2,000 turns {} MB, after 10,000 turns {} MB",
                    afterTheFirst >> 20, atTheEnd >> 20);
            assertTrue(atTheEnd < afterTheFirst + (20 << 20), afterTheFirst + " " + atTheEnd);
        }
    }

    private static long used() {
        for (int round = 0; round < 4; round++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
