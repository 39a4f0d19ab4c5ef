package rehearsal.state;

import java.util.List;

/** What a reply's actions did: the state after them, and what became of each in the order they ran. */
public record Applied(State after, List<ActionOutcome> outcomes, List<Card> cards) {
    public Applied {
        outcomes = List.copyOf(outcomes);
        cards = List.copyOf(cards);
    }
}
