package rehearsal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import rehearsal.program.ShippedPrograms;
import rehearsal.session.StateByHand.Result;
import rehearsal.state.State;

/** A state changed by hand: what the program knows is kept, everything else is refused with the reason. */
class StateByHandTest {

    private final State state = Room.scenario("samir").state();
    private final StateByHand hand = new StateByHand(new ShippedPrograms().find("identity-coaching").orElseThrow());
    private final String first = state.identities().getFirst().id();

    private static State changed(Result result) {
        return switch (result) {
            case Result.Changed changed -> changed.state();
            case Result.Refused refused -> throw new AssertionError(refused.why());
        };
    }

    private static String refused(Result result) {
        return switch (result) {
            case Result.Changed changed -> throw new AssertionError(changed.state());
            case Result.Refused refused -> refused.why();
        };
    }

    @Test
    void aPhaseAndACategoryAreThoseOfTheProgram() {
        assertEquals("INTEGRATION", changed(hand.phase(state, "INTEGRATION")).currentPhase());
        assertTrue(refused(hand.phase(state, "INTEGRATIONS")).contains("did you mean INTEGRATION?"));
        assertTrue(refused(hand.category(state, first, "HOBBYS")).contains("is not a category of this program"));
        assertTrue(refused(hand.reached(state, first, "DONE")).contains("is not a state of an identity"));
    }

    @Test
    void namesAreUniqueWhateverTheirCaseAndNeverEmpty() {
        var second = state.identities().get(1);
        assertTrue(refused(hand.rename(state, first, second.name().toUpperCase(Locale.ROOT))).contains(second.name()));
        assertTrue(refused(hand.rename(state, first, "  ")).contains("needs a name"));
        assertEquals("The night owl", changed(hand.rename(state, first, " The night owl ")).identities().getFirst().name());
        var grown = changed(hand.add(state, "The night owl", state.identities().getFirst().category()));
        assertEquals(state.identities().size() + 1, grown.identities().size());
        assertEquals(grown.identities().size(), grown.identities().stream().map(each -> each.id()).distinct().count());
        assertTrue(refused(hand.add(grown, "the NIGHT owl", state.identities().getFirst().category())).contains("already"));
    }

    @Test
    void anIdentityIsPutAwayAndBroughtBack() {
        var away = changed(hand.archived(state, first, true));
        assertTrue(away.identities().getFirst().archived());
        assertEquals(state, changed(hand.archived(away, first, false)));
    }

    @Test
    void listsAndFieldsHoldWhatTheProgramSays() {
        assertEquals(List.of("curious", "stubborn"), changed(hand.list(state, "who_you_are", List.of(" curious ", "", "stubborn"))).list(
                "who_you_are"));
        assertTrue(refused(hand.list(state, "who_you_were", List.of("curious"))).contains("no list called who_you_were"));
        var name = state.identities().getFirst().name();
        assertEquals(first, changed(hand.field(state, "current_identity", name)).field("current_identity").orElseThrow());
        assertTrue(refused(hand.field(state, "current_identity", "Nobody")).contains("no identity called Nobody"));
        assertTrue(changed(hand.field(state, "current_identity", "")).field("current_identity").isEmpty());
    }

    @Test
    void notesAreWrittenChangedAndTakenAway() {
        var more = changed(hand.addNote(state, " Likes rain. "));
        var note = more.userNotes().getLast();
        assertEquals("Likes rain.", note.note());
        assertEquals("Likes snow.", changed(hand.note(more, note.id(), "Likes snow.")).userNotes().getLast().note());
        assertEquals(state.userNotes(), changed(hand.note(more, note.id(), " ")).userNotes());
        assertTrue(refused(hand.addNote(state, " ")).contains("needs words"));
    }
}
