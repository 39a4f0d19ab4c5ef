package rehearsal.ui.rehearse;

import rehearsal.ui.pipeline.StageRow;
import rehearsal.practice.SessionActions;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.library.AuthorContext;
import rehearsal.session.Session;
import rehearsal.session.Turn;
import rehearsal.text.Texts;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;
import rehearsal.store.session.SessionStatus;
import rehearsal.turn.context.Value;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.testing.SampleDesk;
import rehearsal.workspace.Providers.Reach;
import rehearsal.workspace.Workspace;

class SessionModelTest {

    private static final String BIKES = "My sister laughed and said I am the one who fixes everyone's bikes.";

    @TempDir
    private Path folder = Path.of(".");
    private final ScreenThread screen = new ScreenThread();
    private final HeardDesk desk = new HeardDesk();
    private final PacedProviders providers = new PacedProviders();
    private SampleDesk sample;
    private Workspace workspace;
    private Optional<Path> saved = Optional.empty();
    private List<Path> chosen = List.of();
    private Optional<Path> chosenFolder = Optional.empty();
    private final FileChoices choices = new FileChoices(_ -> saved, _ -> chosen, _ -> chosenFolder);
    private SessionModel model;

    @BeforeEach
    void open() {
        sample = SampleDesk.open(folder.resolve("data"));
        workspace = sample.speaking(providers);
        var talk = new SessionActions(workspace, workspace.sessions(Reach.usual()), sample::program);
        model = new SessionModel(talk, new WindowContext(screen, Texts.english(), desk), choices);
        screen.until("scenarios are offered", () -> model.setup().scenario().get().isPresent());
        var mira = model.setup().scenarios().get().stream().filter(scenario -> scenario.name().startsWith("Mira")).findFirst();
        model.setup().scenario().set(mira);
    }

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void aTalkStartsWithTheFirstMessageAndShowsWhatTheTurnDid() {
        say(BIKES, 1);
        var turn = last();
        assertEquals(BIKES, turn.line().client().orElseThrow().text());
        assertFalse(turn.line().coach().orElseThrow().text().isBlank());
        screen.until("the turn is laid open", () -> model.pipeline().inspected().get().isPresent());
        assertTrue(model.pipeline().stages().get().stream().allMatch(row -> row.standing() == StageRow.Standing.DONE));
        assertTrue(model.pipeline().request().contains("offline"));
        screen.until("the state is shown", () -> model.state().sight().get().isPresent());
        assertEquals("", model.typed().get());
    }

    @Test
    void aSecondAnswerStandsBesideTheFirstAndEitherCanBeShown() {
        say(BIKES, 1);
        var first = last().id();
        model.regenerate(last());
        quiet();
        assertEquals(2, last().alternatives());
        assertEquals(2, last().alternative());
        model.turns().step(last(), -1);
        screen.until("the first is back", () -> last().id().equals(first));
        model.turns().step(last(), 1);
        screen.until("the second is back", () -> !last().id().equals(first));
    }

    @Test
    void aValueChangedByHandMakesAnotherAnswer() {
        say(BIKES, 1);
        screen.until("the values are there", () -> !model.pipeline().values().get().isEmpty() && model.pipeline().inspected().get()
                .isPresent());
        model.pipeline().edit("user_name", "Nora");
        model.pipeline().runAgain();
        quiet();
        screen.until("the new answer is laid open", () -> model.pipeline().inspected().get().filter(shown -> shown.turn().equals(
                last().id())).isPresent());
        var name = model.pipeline().values().get().stream().filter(row -> row.key().equals("user_name")).findFirst().orElseThrow();
        assertEquals("Nora", name.text());
        assertEquals(Value.Kind.EDITED, name.kind());
        assertEquals(2, last().alternatives());
    }

    @Test
    void aBodyChangedByHandMakesAnotherAnswer() {
        say(BIKES, 1);
        screen.until("the turn is laid open", () -> model.pipeline().inspected().get().isPresent());
        model.pipeline().editBody("Only greet {user_name} today.");
        model.pipeline().runAgain();
        quiet();
        screen.until("the new answer is laid open", () -> model.pipeline().request().contains("Only greet Mira today."));
        assertEquals(2, last().alternatives());
    }

    @Test
    void aReplyWrittenByHandIsReadWithoutAskingAnybody() {
        say(BIKES, 1);
        screen.until("the reply is there", () -> !model.pipeline().raw().isEmpty());
        model.pipeline().editReply("{\"message\": \"Written by hand.\"}");
        model.pipeline().runAgain();
        quiet();
        assertEquals("Written by hand.", last().line().coach().orElseThrow().text());
    }

    @Test
    void aMessageIsEditedAndTheOldOneStaysBesideIt() {
        say(BIKES, 1);
        model.beginEdit(last());
        assertEquals(BIKES, model.typed().get());
        model.typed().set("I am the one who mends things.");
        model.send();
        quiet();
        assertEquals("I am the one who mends things.", last().line().client().orElseThrow().text());
        assertEquals(2, last().alternatives());
    }

    @Test
    void goingOnFromAnEarlierTurnCanBeTakenBack() {
        say(BIKES, 1);
        var first = last();
        say("And I slept badly.", 2);
        model.turns().fork(first);
        screen.until("the talk stands after the first turn", () -> session().turns().size() == 1);
        desk.undo();
        screen.until("the second turn is back", () -> session().turns().size() == 2);
    }

    @Test
    void aStoppedAnswerKeepsItsWordsAndCanBeSentAgain() {
        say(BIKES, 1);
        providers.gate.hold();
        model.typed().set("One more thing.");
        model.send();
        screen.until("words come", () -> {
            providers.gate.letOneThrough();
            return model.answering().get().filter(now -> now.words().length() > 10).isPresent();
        });
        model.stop();
        quiet();
        var cut = session().unfinished().orElseThrow();
        assertEquals(Turn.Status.INTERRUPTED, cut.status());
        assertTrue(cut.line().coach().orElseThrow().text().length() > 10);
        assertEquals(1, session().turns().size());
        providers.gate.hurry();
        model.regenerate(cut);
        quiet();
        assertEquals(2, session().turns().size());
    }

    @Test
    void aMessageThatWasNotAnsweredGoesBackIntoTheBox() {
        model.setup().provider().set("anthropic");
        model.typed().set(BIKES);
        model.send();
        quiet();
        assertTrue(model.trouble().get().orElseThrow().needsAKey());
        assertEquals(List.of(model.trouble().get().orElseThrow().sentence()), desk.said, "the failure is behind the bell");
        assertEquals(BIKES, model.typed().get());
        assertEquals(0, session().turns().size());
    }

    @Test
    void aRegenerateThatFailedIsSeenAndTheAnswerStays() {
        say(BIKES, 1);
        var answer = last().id();
        answeredByNobody();
        model.regenerate(last());
        quiet();
        screen.until("the failed try is there", () -> model.failed().get().isPresent());
        assertEquals(answer, last().id());
        assertEquals(Turn.Status.FAILED, model.failed().get().orElseThrow().status());
        model.turns().step(last(), 1);
        screen.until("it can be stepped to", () -> session().unfinished().isPresent());
        model.turns().step(session().unfinished().orElseThrow(), -1);
        screen.until("and back", () -> session().turns().size() == 1 && last().id().equals(answer));
    }

    @Test
    void anEditThatFailedIsStillAnEdit() {
        say(BIKES, 1);
        answeredByNobody();
        model.beginEdit(last());
        model.typed().set("I mend things.");
        model.send();
        quiet();
        assertEquals("I mend things.", model.typed().get());
        assertEquals(last().id(), model.editing().get().orElseThrow().id());
    }

    @Test
    void aBodyThatWasRunInVainIsKept() {
        say(BIKES, 1);
        screen.until("the turn is laid open", () -> model.pipeline().inspected().get().isPresent());
        model.pipeline().editBody("Only greet {user_nme} today.");
        model.pipeline().runAgain();
        quiet();
        screen.until("the failed try is there", () -> model.failed().get().isPresent());
        screen.until("the body is still changed", () -> model.pipeline().edits().get().body().equals(
                Optional.of("Only greet {user_nme} today.")));
    }

    @Test
    void aDraftIsTriedInItsOwnPhaseWithTheScenarioOfItsPreview() {
        desk.memory.keep("sent-scenario", "Mira, second talk");
        model.tryDraft(new Scope("identity-coaching", PromptType.COACH, Optional.of("INTEGRATION")));
        screen.until("it starts in the phase", () -> model.setup().scenario().get()
                .filter(from -> from.state().currentPhase().equals("INTEGRATION") && from.name().equals("Mira, second talk")).isPresent());
        assertTrue(model.setup().drafts().get());
    }

    @Test
    void theSessionAndTheHalfWrittenMessageAreThereAfterARestart() {
        var actions = new SessionActions(workspace, workspace.sessions(Reach.usual()), sample::program);
        var around = new WindowContext(screen, Texts.english(), desk);
        new WhereIWas(actions, model, around).remember();
        say(BIKES, 1);
        model.typed().set("And then I");
        screen.until("it is kept", () -> desk.memory.recall("rehearse-typed").equals(Optional.of("And then I")));
        var again = new SessionModel(actions, around, choices);
        new WhereIWas(actions, again, around).restore();
        screen.until("the session is back", () -> again.session().get().map(Session::id).equals(Optional.of(session().id())));
        assertEquals("And then I", again.typed().get());
    }

    @Test
    void aSessionThatWasEndedTakesNoMessageUntilItIsForked() {
        say(BIKES, 1);
        model.turns().end();
        screen.until("it is ended", () -> session().status() == SessionStatus.COMPLETED);
        model.typed().set("And?");
        model.send();
        quiet();
        assertEquals("session_ended", model.trouble().get().orElseThrow().kind());
        model.turns().fork(last());
        screen.until("it goes on", () -> session().status() == SessionStatus.ACTIVE);
    }

    private void answeredByNobody() {
        model.setup().provider().set("anthropic");
        screen.until("the provider is kept", () -> session().setup().model().provider().equals("anthropic"));
    }

    @Test
    void aFrozenMomentIsAScenarioToStartFrom() {
        say(BIKES, 1);
        screen.until("the state is shown", () -> model.state().sight().get().filter(sight -> sight.turn() == 1).isPresent());
        var state = model.state().sight().get().orElseThrow().after();
        model.state().freeze("Mira, after the bikes");
        screen.until("it is offered", () -> model.setup().scenarios().get().stream().anyMatch(
                scenario -> scenario.name().equals("Mira, after the bikes")));
        var frozen = model.setup().scenarios().get().stream().filter(scenario -> scenario.name().equals("Mira, after the bikes"))
                .findFirst().orElseThrow();
        assertEquals(state.identities(), frozen.state().identities());
        assertEquals(state.messages().size(), frozen.state().messages().size());
    }

    private void say(String words, int turns) {
        model.typed().set(words);
        model.send();
        quiet();
        assertEquals(turns, session().turns().size());
    }

    private void quiet() {
        screen.until("the answer is there", () -> !model.busy().get() && model.session().get().isPresent());
    }

    private Session session() {
        return model.session().get().orElseThrow();
    }

    private Turn last() {
        return session().turns().getLast();
    }
}
