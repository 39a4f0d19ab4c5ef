package rehearsal.session;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import rehearsal.ai.models.Money;
import rehearsal.session.TurnLine.Spent;
import rehearsal.state.Card;
import rehearsal.state.ActionOutcome;
import rehearsal.state.PastAction;
import rehearsal.state.SessionMessage;
import rehearsal.turn.Reference;

/**
 * What a person sees of a turn without opening it. Short enough that a thousand of them are read at once; everything else is in the turn's
 * record.
 */
public record TurnLine(Kind kind, Optional<SessionMessage> client, Optional<SessionMessage> coach, List<ActionOutcome> outcomes,
        List<Card> cards,
        List<PastAction> ran, int notesKept, String prompt, String phaseBefore, String phaseAfter, Spent spent, Optional<String> trouble,
        Looked looked) {

    public TurnLine {
        outcomes = List.copyOf(outcomes);
        cards = List.copyOf(cards);
        ran = List.copyOf(ran);
    }

    /** With nothing looked up. */
    public TurnLine(Kind kind, Optional<SessionMessage> client, Optional<SessionMessage> coach, List<ActionOutcome> outcomes,
            List<Card> cards,
            List<PastAction> ran, int notesKept, String prompt, String phaseBefore, String phaseAfter, Spent spent,
            Optional<String> trouble) {
        this(kind, client, coach, outcomes, cards, ran, notesKept, prompt, phaseBefore, phaseAfter, spent, trouble, Looked.nothing());
    }

    /**
     * What went with the client's message besides its words.
     *
     * @param attached notes that a person put beside the message; they go with it again when it is sent again
     * @param asked whether the reference notes were looked through
     * @param found where something was found in them
     */
    public record Looked(List<Reference> attached, boolean asked, List<String> found) {
        public Looked {
            attached = List.copyOf(attached);
            found = List.copyOf(found);
        }

        public static Looked nothing() {
            return new Looked(List.of(), false, List.of());
        }
    }

    /** A turn of the talk, or a state that a person changed by hand. */
    public enum Kind {
        TALK, EDITED_STATE
    }

    /** What the turn took; unknown stays empty. */
    public record Spent(OptionalLong tokensIn, OptionalLong tokensOut, Optional<Money> cost, OptionalLong firstWordMillis,
            long totalMillis) {
        public static Spent nothing() {
            return new Spent(OptionalLong.empty(), OptionalLong.empty(), Optional.empty(), OptionalLong.empty(), 0);
        }
    }

    public TurnLine saying(SessionMessage message) {
        return new TurnLine(kind, client, Optional.of(message), outcomes, cards, ran, notesKept, prompt, phaseBefore, phaseAfter, spent,
                trouble, looked);
    }

    public TurnLine inTrouble(String why) {
        return new TurnLine(kind, client, coach, outcomes, cards, ran, notesKept, prompt, phaseBefore, phaseAfter, spent, Optional.of(why),
                looked);
    }

    public boolean movedPhase() {
        return !phaseBefore.equals(phaseAfter);
    }
}
