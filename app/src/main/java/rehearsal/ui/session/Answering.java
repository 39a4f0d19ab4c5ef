package rehearsal.ui.session;

import java.util.List;
import java.util.Optional;
import rehearsal.state.Card;
import rehearsal.state.ActionOutcome;

/**
 * A turn under way as it is shown at one moment: what the client said, the words so far, and what is known of it already.
 *
 * @param replaces the number of the turn in whose place something is being said
 * @param doing what is going on besides the answer, such as looking through notes; empty when nothing is
 * @param looked what was looked up for this message, in words; stays
 */
public record Answering(Optional<String> client, Optional<Integer> replaces, String words, int pieces, String doing, long millis,
        Optional<String> looked, List<ActionOutcome> outcomes, List<Card> cards) {

    public Answering {
        outcomes = List.copyOf(outcomes);
        cards = List.copyOf(cards);
    }

    public static Answering begin(Optional<String> client, Optional<Integer> replaces) {
        return new Answering(client, replaces, "", 0, "", 0, Optional.empty(), List.of(), List.of());
    }

    public Answering doing(String what) {
        return new Answering(client, replaces, words, pieces, what, millis, looked, outcomes, cards);
    }
}
