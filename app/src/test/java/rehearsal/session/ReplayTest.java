package rehearsal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.ai.AiException;
import rehearsal.ai.offline.Pause;
import rehearsal.partner.RehearsalPartner;
import rehearsal.persona.Persona;
import rehearsal.persona.PersonaReader;
import rehearsal.persona.ReadPersona;
import rehearsal.program.ShippedPrograms;
import rehearsal.starter.StarterShelf;
import rehearsal.turn.ModelChoice;

/** A talk played again: as it was recorded, with the same lines, or by a persona. */
class ReplayTest {

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

    private final ScriptedCoach coach = new ScriptedCoach();
    private SessionEngine engine;

    @BeforeEach
    void sitDown() {
        engine = room.engine(coach);
    }

    private Session recorded() {
        coach.answers("Old one.").answers("Old two.");
        var start = engine.start(Room.setup("samir"), "Samir");
        engine.say(start.id(), "First.", room.listener());
        return engine.say(start.id(), "Second.", room.listener());
    }

    @Test
    void recordedAnswersEveryTurnAnewOnTheRecordedTalk() {
        var old = recorded();
        coach.answers("New one.").answers("New two.");
        var replayed = new Replay(engine).recorded(old.id(), UnaryOperator.identity(), room.listener());
        assertTrue(coach.lastAsked().contains("Old one.") && !coach.lastAsked().contains("New one."), coach.lastAsked());
        assertEquals(List.of("Old one.", "Old two."), said(replayed));
        var second = engine.alternatives(replayed.id(), replayed.turns().getLast().id()).getLast();
        assertEquals("New two.", second.line().coach().orElseThrow().text());
        assertEquals(old, engine.open(old.id()));
    }

    @Test
    void scriptedLetsTheCoachLiveWithItsOwnAnswers() {
        var old = recorded();
        coach.answers("New one.").answers("New two.");
        var replayed = new Replay(engine).scripted(old.id(), UnaryOperator.identity(), room.listener());
        assertTrue(coach.lastAsked().contains("New one.") && !coach.lastAsked().contains("Old one."), coach.lastAsked());
        assertEquals(List.of("New one.", "New two."), said(replayed));
        assertEquals(old, engine.open(old.id()));
    }

    @Test
    void aReplayStopsAtTheFirstTurnThatFails() {
        var old = recorded();
        coach.dies(AiException.Kind.NO_CREDIT);
        assertEquals(List.of(), said(new Replay(engine).scripted(old.id(), UnaryOperator.identity(), room.listener())));
        assertEquals(3, coach.asked().size());
    }

    private static List<String> said(Session session) {
        return session.turns().stream().map(turn -> turn.line().coach().orElseThrow().text()).toList();
    }

    private static Persona mira() {
        var file = StarterShelf.bundled().personas().stream().filter(each -> each.path().contains("mira")).findFirst().orElseThrow();
        return switch (new PersonaReader().read(file.path(), file.text())) {
            case ReadPersona.Loaded loaded -> loaded.persona();
            case ReadPersona.Invalid invalid -> throw new AssertionError(invalid.problems());
        };
    }

    private PersonaRun run(SessionEngine playing, PersonaPlayer player, StopRules rules) {
        return new PersonaRun(playing, player, mira(), new ShippedPrograms().find("identity-coaching").orElseThrow(), rules);
    }

    @Test
    void aPersonaPlaysToTheLastPhaseAndIsHeardInIt() throws Exception {
        var partner = new RehearsalPartner(Room.CLOCK, Pause.NONE, Duration.ZERO);
        var offline = room.engine(partner);
        var setup = Setup.of(Room.scenario("fresh"), ModelChoice.of(RehearsalPartner.PROVIDER, RehearsalPartner.COACH));
        var start = offline.start(setup.withLimits(SessionLimits.usual().withMessages(20)), "Mira");
        var last = run(offline, new PersonaPlayer(partner, RehearsalPartner.CLIENT), StopRules.usual()).toTheEnd(start, room.listener());
        assertEquals(PersonaRun.End.LAST_PHASE_HEARD, last.end().orElseThrow());
        assertEquals("COMPLETED", last.session().state().currentPhase());
        assertEquals(mira().opening().orElseThrow(), last.session().turns().getFirst().line().client().orElseThrow().text());
        GoldenSession.assertReadsAs("mira-plays", last.session());
    }

    @Test
    void aPersonaStopsAtTheLimitOfMessages() throws Exception {
        var partner = new RehearsalPartner(Room.CLOCK, Pause.NONE, Duration.ZERO);
        var offline = room.engine(partner);
        var start = offline.start(Setup.of(Room.scenario("fresh"), ModelChoice.of(RehearsalPartner.PROVIDER, RehearsalPartner.COACH)), "M");
        var last = run(offline, new PersonaPlayer(partner, RehearsalPartner.CLIENT), StopRules.usual().withMostLines(2))
                .toTheEnd(start, room.listener());
        assertEquals(PersonaRun.End.LIMIT_REACHED, last.end().orElseThrow());
        assertEquals(2, last.session().turnsUsed());
    }

    @Test
    void aPersonaThatSaysTheSameAgainOrNothingAtAllIsStopped() throws Exception {
        var echo = new ScriptedCoach().says("Hm.").says("Hm.").says("hm. ");
        var step = run(engine, new PersonaPlayer(echo, "m"), StopRules.usual()).toTheEnd(recorded(), room.listener());
        assertEquals(PersonaRun.End.REPEATS_ITSELF, step.end().orElseThrow());
        assertEquals(4, step.session().turnsUsed());
        var silent = new ScriptedCoach().says(" ");
        assertEquals(PersonaRun.End.NOTHING_TO_SAY,
                run(engine, new PersonaPlayer(silent, "m"), StopRules.usual()).step(recorded(), room.listener()).end().orElseThrow());
    }

    @Test
    void aTurnThatFailsEndsThePlay() throws Exception {
        var now = recorded();
        coach.dies(AiException.Kind.SERVER);
        var step = run(engine, new PersonaPlayer(new ScriptedCoach().says("Well."), "m"), StopRules.usual()).toTheEnd(now, room.listener());
        assertEquals(PersonaRun.End.FAILED, step.end().orElseThrow());
    }
}
