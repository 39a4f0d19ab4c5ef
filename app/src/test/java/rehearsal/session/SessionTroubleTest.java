package rehearsal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rehearsal.ai.AiException;
import rehearsal.program.ShippedPrograms;
import rehearsal.session.grounding.Grounding;
import rehearsal.state.ActionOutcome;
import rehearsal.store.Store;
import rehearsal.store.prompt.Draft;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Scope;
import rehearsal.turn.Overrides;
import rehearsal.turn.PromptSource;
import rehearsal.turn.TurnEvent;

/** Bad days: whatever goes wrong is shown and explained, nothing is lost, and the session goes on. */
class SessionTroubleTest {

    @TempDir
    private static Path folder;
    private static Room room;

    @BeforeAll
    static void open() {
        room = new Room(folder.resolve("shared"));
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

    private Session samir() {
        return engine.start(Room.setup("samir"), "Samir");
    }

    private void goesOn(Session session) {
        coach.answers("Here I am.");
        var now = engine.say(session.id(), "Are you there?", room.listener());
        assertEquals("Here I am.", now.turns().getLast().line().coach().orElseThrow().text());
        assertTrue(now.unfinished().isEmpty());
    }

    @Test
    void aProviderThatDiesInMidStreamLeavesItsWordsAndTheTurnCanBeRunAgain() {
        var start = samir();
        coach.dies(AiException.Kind.CONNECTION, "{\"message\": \"I was about to s");
        var now = engine.say(start.id(), "Listen.", room.listener());
        var failed = room.event(SessionEvent.Failed.class);
        assertEquals("connection", failed.kind());
        assertEquals("I was about to s", failed.partial());
        var broken = now.unfinished().orElseThrow();
        assertEquals(Turn.Status.FAILED, broken.status());
        assertEquals("I was about to s", broken.line().coach().orElseThrow().text());
        assertEquals("Listen.", broken.line().client().orElseThrow().text());
        assertEquals(start.state(), now.state());
        assertEquals(0, now.turnsUsed());
        coach.answers("Now.");
        var again = engine.again(start.id(), broken.id(), Overrides.none(), room.listener());
        assertEquals("Now.", again.turns().getLast().line().coach().orElseThrow().text());
        assertEquals(2, again.turns().getLast().alternatives());
        assertTrue(again.unfinished().isEmpty());
        goesOn(start);
    }

    @Test
    void aTurnThatFailedCanStillBeLookedAtAmongTheAlternatives() {
        var start = samir();
        coach.dies(AiException.Kind.SERVER, "{\"message\": \"Half").answers("Whole.");
        var broken = engine.say(start.id(), "Listen.", room.listener()).unfinished().orElseThrow();
        engine.again(start.id(), broken.id(), Overrides.none(), room.listener());
        var looked = engine.choose(start.id(), broken.id());
        assertEquals(broken.id(), looked.unfinished().orElseThrow().id());
        assertTrue(looked.turns().isEmpty());
        assertEquals(start.state(), looked.state());
        goesOn(start);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "Sure, here it is: {\"message\": \"Good.\"} | Good.",
            "{\"message\": \"Good.\"}{\"message\": \"Good.\"} | Good.",
            "```json {\"message\": \"Good.\"} ``` | Good.",
            "{\"message\": \"Good.\", \"accept_identity\": 12} | Good.",
            "{\"message\": \"Good.\", \"dance\": {}} | Good."})
    void aReplyInDisorderIsReadAndTheSessionGoesOn(String reply, String message) {
        var start = samir();
        coach.says(reply);
        var now = engine.say(start.id(), "Listen.", room.listener());
        assertEquals(message, now.turns().getLast().line().coach().orElseThrow().text());
        goesOn(start);
    }

    @Test
    void anUnknownActionIsRefusedAndShownWithItsReason() {
        var start = samir();
        coach.says("{\"message\": \"Good.\", \"dance\": {\"step\": \"waltz\"}}");
        engine.say(start.id(), "Listen.", room.listener());
        var outcome = room.event(SessionEvent.Actions.class).outcomes().getFirst();
        assertEquals("dance", outcome.action().type());
        assertEquals(ActionOutcome.Result.REFUSED, outcome.result());
        assertFalse(outcome.why().isBlank());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"` ` | unreadable_reply", "`{}` | unreadable_reply"})
    void anEmptyReplyIsATurnThatFailedAndTheSessionGoesOn(String reply, String kind) {
        var start = samir();
        coach.says(reply);
        var now = engine.say(start.id(), "Listen.", room.listener());
        assertEquals(kind, room.event(SessionEvent.Failed.class).kind());
        assertEquals(start.state(), now.state());
        goesOn(start);
    }

    @Test
    void aRefusedReplyAndAKeyThatWasRemovedAreToldAsWhatTheyAre() {
        var start = samir();
        coach.dies(AiException.Kind.REFUSED).dies(AiException.Kind.BAD_KEY, "{\"message\": \"Wh");
        engine.say(start.id(), "Listen.", room.listener());
        assertEquals("refused", room.event(SessionEvent.Failed.class).kind());
        engine.say(start.id(), "Listen.", room.listener());
        var failed = room.event(SessionEvent.Failed.class);
        assertEquals("bad_key", failed.kind());
        assertEquals("Wh", failed.partial());
        assertFalse(failed.help().isBlank());
        goesOn(start);
    }

    @Test
    void aPhaseWhosePromptGoesAwayInMidSessionIsExplainedAndTheSessionGoesOnWhenItIsBack() {
        var gone = new AtomicBoolean();
        var all = room.prompts();
        var prompts = new PromptSource() {
            @Override
            public Optional<PromptVersion> live(Scope scope) {
                return gone.get() && scope.type() == PromptType.COACH ? Optional.empty() : all.live(scope);
            }

            @Override
            public Optional<PromptVersion> version(Scope scope, int number) {
                return all.version(scope, number);
            }

            @Override
            public Optional<Draft> draft(Scope scope, String author) {
                return all.draft(scope, author);
            }
        };
        engine = room.engine(coach, prompts, new ShippedPrograms()::find, Grounding.none());
        var start = samir();
        engine.say(start.id(), "Hello.", room.listener());
        gone.set(true);
        var now = engine.say(start.id(), "Listen.", room.listener());
        var failed = room.event(SessionEvent.Failed.class);
        assertEquals("no_live_prompt", failed.kind());
        assertTrue(failed.sentence().contains(start.state().currentPhase()), failed.sentence());
        assertEquals(1, now.turns().size());
        gone.set(false);
        goesOn(start);
    }

    @Test
    void aStopEndsTheTurnAsInterruptedWithTheWordsThatHadCome() {
        var start = samir();
        coach.does(() -> Thread.currentThread().interrupt(), "{\"message\": \"I would say");
        var now = engine.say(start.id(), "Listen.", room.listener());
        assertFalse(Thread.interrupted());
        assertEquals("cancelled", room.event(SessionEvent.Failed.class).kind());
        assertEquals(Turn.Status.INTERRUPTED, now.unfinished().orElseThrow().status());
        assertEquals("I would say", now.unfinished().orElseThrow().line().coach().orElseThrow().text());
        goesOn(start);
    }

    @Test
    void aDefectOfTheClientOrOfAListenerIsAFailedTurnAndNotOneThatRunsForEver() {
        var start = samir();
        coach.does(() -> {
            throw new IllegalStateException("a defect");
        }, "{\"message\": \"Well");
        var now = engine.say(start.id(), "Listen.", room.listener());
        assertEquals("broken", room.event(SessionEvent.Failed.class).kind());
        assertEquals(Turn.Status.FAILED, now.unfinished().orElseThrow().status());
        assertEquals("Well", now.unfinished().orElseThrow().line().coach().orElseThrow().text());
        var told = new ArrayList<SessionEvent>();
        coach.answers("Never heard.");
        now = engine.say(start.id(), "Listen.", event -> {
            told.add(event);
            if (event instanceof SessionEvent.Pipeline pipeline && pipeline.event() instanceof TurnEvent.Applied) {
                throw new IllegalStateException("a defect");
            }
        });
        assertTrue(told.getLast() instanceof SessionEvent.Failed, told.toString());
        assertTrue(now.unfinished().stream().noneMatch(turn -> turn.status() == Turn.Status.RUNNING));
        goesOn(start);
    }

    @Test
    void aSecondMessageWhileTheCoachAnswersIsRefusedAndNothingIsLost() {
        var start = samir();
        var second = new ArrayList<SessionEvent>();
        coach.does(() -> engine.say(start.id(), "And another thing.", second::add), "{\"message\": \"One at a time.\"}");
        var now = engine.say(start.id(), "Listen.", room.listener());
        assertEquals("answering", ((SessionEvent.Failed) second.getLast()).kind());
        assertEquals("One at a time.", now.turns().getLast().line().coach().orElseThrow().text());
        goesOn(start);
    }

    @Test
    void aTurnThatRunsInOneEngineRunsForEveryOtherOneOfTheStore() {
        var other = room.engine(new ScriptedCoach());
        var session = samir().id();
        var seen = new ArrayList<Turn.Status>();
        coach.does(() -> {
            seen.add(other.open(session).unfinished().orElseThrow().status());
            other.say(session, "Me too.", event -> {
                if (event instanceof SessionEvent.Failed failed) {
                    seen.add(failed.kind().equals("answering") ? Turn.Status.RUNNING : Turn.Status.FAILED);
                }
            });
        }, "{\"message\": \"Here.\"}");
        engine.say(session, "Listen.", room.listener());
        assertEquals(List.of(Turn.Status.RUNNING, Turn.Status.RUNNING), seen);
        assertTrue(other.open(session).unfinished().isEmpty());
    }

    @Test
    void aStoreThatIsLostWhileTheCoachAnswersIsToldAndTheSessionInHandIsAsItWas() {
        var own = new Room(folder.resolve("lost"));
        var lost = own.engine(coach);
        var start = lost.start(Room.setup("samir"), "Samir");
        Store store = own.store();
        coach.does(store::close, "{\"message\": \"I was saying\"}");
        var now = lost.say(start.id(), "Listen.", room.listener());
        var failed = room.event(SessionEvent.Failed.class);
        assertEquals("not_saved", failed.kind());
        assertEquals("I was saying", failed.partial());
        assertEquals(start, now);
        try (var again = new Room(folder.resolve("lost"))) {
            var found = again.engine(coach).open(start.id());
            assertEquals("Listen.", found.unfinished().orElseThrow().line().client().orElseThrow().text());
            assertEquals(Turn.Status.INTERRUPTED, found.unfinished().orElseThrow().status());
        }
    }

    @Test
    void aMessageWithNothingInItAndAProgramThatIsGoneAreRefusedBeforeAnythingIsAsked() {
        var start = samir();
        engine.say(start.id(), "  \n", room.listener());
        assertEquals("nothing_said", room.event(SessionEvent.Failed.class).kind());
        room.engine(coach, room.prompts(), _ -> Optional.empty(), Grounding.none()).say(start.id(), "Hello.", room.listener());
        assertEquals("no_program", room.event(SessionEvent.Failed.class).kind());
        assertTrue(coach.asked().isEmpty());
        goesOn(start);
    }
}
