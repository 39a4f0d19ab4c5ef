package rehearsal.session;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import rehearsal.ai.models.Money;
import rehearsal.session.TurnLine.Spent;
import rehearsal.state.Card;
import rehearsal.state.Outcome;
import rehearsal.state.PastAction;
import rehearsal.state.TalkMessage;

/**
 * What a person sees of a turn without opening it. Short enough that a thousand of them are read at once; everything else is in the turn's
 * record.
 */
public record TurnLine(Kind kind, Optional<TalkMessage> client, Optional<TalkMessage> coach, List<Outcome> outcomes, List<Card> cards,
        List<PastAction> ran, int notesKept, String prompt, String phaseBefore, String phaseAfter, Spent spent, Optional<String> trouble) {

    public TurnLine {
        outcomes = List.copyOf(outcomes);
        cards = List.copyOf(cards);
        ran = List.copyOf(ran);
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

    public TurnLine saying(TalkMessage message) {
        return new TurnLine(kind, client, Optional.of(message), outcomes, cards, ran, notesKept, prompt, phaseBefore, phaseAfter, spent,
                trouble);
    }

    public TurnLine inTrouble(String why) {
        return new TurnLine(kind, client, coach, outcomes, cards, ran, notesKept, prompt, phaseBefore, phaseAfter, spent, Optional.of(why));
    }

    public boolean movedPhase() {
        return !phaseBefore.equals(phaseAfter);
    }
}
