package rehearsal.ui.chat;

import java.util.List;
import java.util.Optional;
import rehearsal.state.Card;
import rehearsal.state.Outcome;

/** A turn under way: what the client said, the words so far, and what is known of it already. */
record Answering(Optional<String> client, Optional<Integer> replaces, String words, int pieces, String doing, long millis,
        List<Outcome> outcomes, List<Card> cards) {

    Answering {
        outcomes = List.copyOf(outcomes);
        cards = List.copyOf(cards);
    }

    static Answering begin(Optional<String> client, Optional<Integer> replaces) {
        return new Answering(client, replaces, "", 0, "", 0, List.of(), List.of());
    }

    Answering with(String more) {
        return new Answering(client, replaces, words + more, pieces + 1, "", millis, outcomes, cards);
    }

    Answering doing(String what) {
        return new Answering(client, replaces, words, pieces, what, millis, outcomes, cards);
    }

    Answering after(long time) {
        return new Answering(client, replaces, words, pieces, doing, time, outcomes, cards);
    }

    Answering did(List<Outcome> done, List<Card> shown) {
        return new Answering(client, replaces, words, pieces, doing, millis, done, shown);
    }
}
