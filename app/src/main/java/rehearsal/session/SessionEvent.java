package rehearsal.session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rehearsal.state.Card;
import rehearsal.state.ActionOutcome;
import rehearsal.turn.TurnEvent;
import rehearsal.turn.TurnRecord;

/**
 * What happens while a session answers, in this order: grounding, the note keeper, tokens, actions, readiness, done. An error ends it. The
 * stages of the pipeline are told in between, for whoever looks inside.
 */
public sealed interface SessionEvent {

    /** Reference notes are looked through, and then what was found. */
    record Grounding(boolean done, List<String> sources) implements SessionEvent {
        public Grounding {
            sources = List.copyOf(sources);
        }
    }

    /** The note keeper has listened to the client's message. */
    record NotesKept(TurnRecord turn) implements SessionEvent {
    }

    record Pipeline(TurnEvent event) implements SessionEvent {
    }

    record Token(String text) implements SessionEvent {
    }

    /** What the reply's actions did, and the cards to show. */
    record Actions(List<ActionOutcome> outcomes, List<Card> cards) implements SessionEvent {
        public Actions {
            outcomes = List.copyOf(outcomes);
            cards = List.copyOf(cards);
        }
    }

    /** Whether a brief is ready to be made; told after every turn of a program with an intent. */
    record IntentReady(BriefReadiness readiness) implements SessionEvent {
    }

    record Done(UUID session, UUID turn, int turnsUsed, int turnsLeft, Totals totals) implements SessionEvent {
    }

    /** Nothing of the state was changed; the words that had come are kept. */
    record Failed(String kind, String sentence, String help, String partial, Optional<UUID> turn) implements SessionEvent {
    }
}
