package rehearsal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.ai.offline.Pause;
import rehearsal.partner.RehearsalPartner;
import rehearsal.program.Phase;
import rehearsal.program.ShippedPrograms;
import rehearsal.starter.StarterShelf;
import rehearsal.turn.ModelChoice;

/** The talk of the first start, word for word: what a new person sees must not change by accident. */
class SampleTalkGoldenTest {

    private static final Path RECORDED = Path.of("../resources/sample/recorded-talk.json");

    @Test
    void theSampleTalkGoesThroughEveryPhaseAndReadsAsItWasRecorded(@TempDir Path folder) throws IOException {
        try (var room = new Room(folder)) {
            var engine = room.engine(new RehearsalPartner(Room.CLOCK, Pause.NONE, Duration.ZERO));
            var setup = Setup.of(Room.scenario("fresh"), ModelChoice.of(RehearsalPartner.PROVIDER, RehearsalPartner.COACH));
            var play = new SamplePlay(engine, StarterShelf.bundled().sampleTalk(), setup);
            var now = play.start();
            var phases = new LinkedHashSet<String>();
            while (play.nextLine(now).isPresent()) {
                now = play.next(now, room.listener());
                assertEquals("Done", room.told().getLast());
                phases.add(now.turns().getLast().line().phaseBefore());
            }
            phases.add(now.state().currentPhase());
            var program = new ShippedPrograms().find("identity-coaching").orElseThrow();
            assertEquals(new LinkedHashSet<>(program.phases().stream().map(Phase::id).toList()), phases);
            assertEquals(now, play.next(now, room.listener()));
            assertTrue(now.turns().stream().allMatch(turn -> turn.line().trouble().isEmpty()));
            if (Boolean.getBoolean("golden.write")) {
                Files.writeString(RECORDED, SessionExport.complete().json(now));
            }
            GoldenSession.assertReadsAs("sample-talk", now);
            assertEquals(now.turns().stream().map(turn -> heard(turn.line())).toList(), recorded());
        }
    }

    /** What the first page shows without playing it. */
    private static List<String> recorded() {
        return new SessionImport().read(StarterShelf.bundled().recordedTalk()) instanceof SessionImport.Read.Loaded loaded
                ? loaded.file().turns().stream().map(turn -> heard(turn.line())).toList()
                : List.of();
    }

    private static String heard(TurnLine line) {
        return line.client().orElseThrow().text() + " | " + line.coach().orElseThrow().text() + " | " + line.prompt() + " | "
                + line.phaseAfter() + " | "
                + line.outcomes().stream().map(outcome -> outcome.action().type() + " " + outcome.result() + " " + outcome.why()).toList();
    }
}
