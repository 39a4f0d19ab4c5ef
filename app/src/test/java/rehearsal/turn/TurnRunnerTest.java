package rehearsal.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rehearsal.ai.AiException;
import rehearsal.state.ActionOutcome.Result;
import rehearsal.store.db.StoreException;
import rehearsal.store.prompt.PromptType;
import rehearsal.turn.TurnRecord.Status;

class TurnRunnerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T10:00:00Z"), ZoneOffset.UTC);
    private static final String REPLY = """
            {"message": "Then it is done. Which is next?", "accept_identity_refinement": {"id": "samir-2"}}""";

    private final List<TurnEvent> events = new ArrayList<>();
    private final List<String> written = new ArrayList<>();

    private TurnRecord run(ScriptedClient client, TurnRequest request) {
        return run(client, request, journal());
    }

    private TurnRecord run(ScriptedClient client, TurnRequest request, TurnJournal journal) {
        var caches = new TurnCaches();
        var corridor = new Corridor(Library.shipped(), provider -> Optional.of(client), caches, System::nanoTime);
        return new TurnRunner(corridor, caches, Pricing.unknown(), CLOCK).run(request, journal, events::add);
    }

    private static TurnRequest samir() {
        return TurnRequest.coach(Library.program("identity-coaching"), Library.state("samir"), Optional.of("That one is done."),
                ModelChoice.of("scripted", "some-model"));
    }

    private TurnJournal journal() {
        return new TurnJournal() {
            @Override
            public void begin(TurnRecord pending) {
                written.add("begin " + pending.status() + " " + pending.asked().isPresent());
            }

            @Override
            public void partial(CharSequence raw) {
                written.add("partial");
            }

            @Override
            public void complete(TurnRecord turn) {
                written.add("complete");
            }

            @Override
            public void fail(TurnRecord turn) {
                written.add("fail " + turn.status());
            }
        };
    }

    private String shown() {
        var shown = new StringBuilder();
        events.forEach(event -> {
            if (event instanceof TurnEvent.Token token) {
                shown.append(token.text());
            }
        });
        return shown.toString();
    }

    @Test
    void aTurnIsWrittenBeforeItIsAskedAndItsActionsChangeACopyOfTheState() {
        var turn = run(ScriptedClient.saying(REPLY.substring(0, 6), REPLY.substring(6, 41), REPLY.substring(41)), samir());
        assertEquals(Status.COMPLETE, turn.status(), () -> String.valueOf(turn.failure()));
        assertEquals(List.of("begin PENDING true", "complete"), written);
        assertEquals("Then it is done. Which is next?", shown());
        assertEquals(turn.message(), shown());
        assertEquals(List.of(Result.APPLIED), turn.outcomes().stream().map(outcome -> outcome.result()).toList());
        assertEquals(turn.before().messages().size() + 2, turn.after().messages().size());
        assertFalse(turn.before().identity("samir-2").equals(turn.after().identity("samir-2")));
    }

    @Test
    void everyStageIsToldInItsOrder() {
        run(ScriptedClient.saying(REPLY), samir());
        var stages = events.stream().flatMap(event -> event instanceof TurnEvent.StageFinished finished
                ? Stream.of(finished.report().stage())
                : Stream.of()).toList();
        assertEquals(List.of(Stage.SELECT, Stage.GATHER, Stage.ASSEMBLE, Stage.INSTRUCT, Stage.FORMAT, Stage.BEGIN, Stage.SEND, Stage.PARSE,
                Stage.APPLY), stages);
    }

    @Test
    void aProviderThatDiesInMidStreamLeavesTheStateAloneAndItsWordsInTheRecord() {
        var client = ScriptedClient.saying("{\"message\": \"Half a sen")
                .thenFailing(new AiException(AiException.Kind.CONNECTION, "The connection was lost."));
        var turn = run(client, samir());
        assertEquals(Status.FAILED, turn.status());
        assertEquals("connection", turn.failure().orElseThrow().id());
        assertEquals("{\"message\": \"Half a sen", turn.answered().orElseThrow().raw());
        assertEquals("Half a sen", shown());
        assertEquals(turn.before(), turn.after());
        assertEquals(List.of("begin PENDING true", "fail FAILED"), written);
    }

    @Test
    void anInterruptedTurnKeepsWhatCameAndUsesTheInterruptionUp() {
        var client = ScriptedClient.saying("{\"message\": \"Half", " a sentence\"}").doing(() -> Thread.currentThread().interrupt());
        var turn = run(client, samir());
        assertEquals(Status.INTERRUPTED, turn.status());
        assertEquals("{\"message\": \"Half", turn.answered().orElseThrow().raw());
        assertFalse(Thread.currentThread().isInterrupted());
        assertEquals(List.of("begin PENDING true", "fail INTERRUPTED"), written);
    }

    @Test
    void anEmptyReplyFailsTheTurnAndNothingElse() {
        var turn = run(ScriptedClient.saying("  "), samir());
        assertEquals(TurnFailure.Kind.UNREADABLE_REPLY, turn.failure().orElseThrow().kind());
        assertEquals(turn.before(), turn.after());
    }

    @Test
    void anActionThatIsNotAllowedIsRefusedAndTheOthersRun() {
        var turn = run(ScriptedClient.saying("""
                {"message": "Ok.", "accept_identity_refinement": {"id": "samir-2"}, "transition_phase": {"to_phase": "NOWHERE"},
                 "fly_to_the_moon": {"now": true}}"""), samir());
        assertEquals(Status.COMPLETE, turn.status());
        assertEquals(List.of(Result.APPLIED, Result.REFUSED, Result.REFUSED),
                turn.outcomes().stream().map(outcome -> outcome.result()).toList());
    }

    @Test
    void nothingIsAskedWhenTheTurnCannotBeSaved() {
        var asked = new ArrayList<String>();
        var client = ScriptedClient.saying(REPLY).doing(() -> asked.add("asked"));
        var turn = run(client, samir(), new FullDisk(true));
        assertEquals(TurnFailure.Kind.NOT_SAVED, turn.failure().orElseThrow().kind());
        assertEquals(List.of(), asked);
        assertEquals(Status.REFUSED, turn.status());
    }

    @Test
    void aReplyWrittenByHandIsReadAndAskedOfNobody() {
        var asked = new ArrayList<String>();
        var client = ScriptedClient.saying("no").doing(() -> asked.add("asked"));
        var turn = run(client, samir().withOverrides(Overrides.none().withReply(REPLY)));
        assertEquals(Status.COMPLETE, turn.status());
        assertEquals(List.of(), asked);
        assertEquals("Then it is done. Which is next?", turn.message());
    }

    @Test
    void theNoteKeeperChangesNotesAndAddsNoMessage() {
        var request = TurnRequest.of(PromptType.SENTINEL, Library.program("identity-coaching"), Library.state("samir"),
                Optional.of("I never eat fish."), ModelChoice.of("scripted", "some-model"));
        var turn = run(ScriptedClient.saying("""
                {"message": "noted", "add_user_note": {"notes": ["Eats no fish."]}, "update_user_note": null, "delete_user_note": null}"""),
                request);
        assertEquals(Status.COMPLETE, turn.status(), () -> String.valueOf(turn.failure()));
        assertEquals(turn.before().messages(), turn.after().messages());
        assertEquals("Eats no fish.", turn.after().userNotes().getLast().note());
    }

    @Test
    void aTurnThatCannotBeAskedIsRefusedAndWasNeverBegun() {
        var turn = run(ScriptedClient.saying(REPLY), samir().withState(samir().state().withPhase("NOWHERE")));
        assertEquals(Status.REFUSED, turn.status());
        assertEquals(List.of("fail REFUSED"), written);
        assertTrue(events.getLast() instanceof TurnEvent.Failed);
    }

    @Test
    void aReplyThatCannotBeSavedIsShownAndLeavesTheStateAsItWas() {
        var turn = run(ScriptedClient.saying(REPLY), samir(), new FullDisk(false));
        assertEquals(TurnFailure.Kind.NOT_SAVED, turn.failure().orElseThrow().kind());
        assertEquals("Then it is done. Which is next?", turn.message());
        assertEquals(turn.before(), turn.after());
        assertEquals(List.of(), turn.outcomes());
    }

    /** Full from the start, or from the end. */
    private record FullDisk(boolean fromTheStart) implements TurnJournal {
        @Override
        public void begin(TurnRecord pending) {
            if (fromTheStart) {
                throw full();
            }
        }

        private static StoreException full() {
            return new StoreException(StoreException.Kind.DISK_FULL, "The disk is full.");
        }

        @Override
        public void partial(CharSequence raw) {
        }

        @Override
        public void complete(TurnRecord turn) {
            throw full();
        }

        @Override
        public void fail(TurnRecord turn) {
        }
    }
}
