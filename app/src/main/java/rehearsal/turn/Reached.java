package rehearsal.turn;

import java.util.List;
import java.util.Optional;
import rehearsal.state.ActionOutcome;
import rehearsal.state.Card;
import rehearsal.state.State;
import rehearsal.turn.reply.ParsedReply;

/** What the second half of a turn has come to: each stage hands on its own record, which holds that of the stage before. */
sealed interface Reached {

    Optional<? extends Reached> before();

    default Optional<Prepared> prepared() {
        return before().flatMap(Reached::prepared);
    }

    default Optional<Answered> answered() {
        return before().flatMap(Reached::answered);
    }

    default Optional<ParsedReply> parsed() {
        return before().flatMap(Reached::parsed);
    }

    /** Nothing was written down and nobody was asked. */
    record Nothing() implements Reached {
        @Override
        public Optional<Reached> before() {
            return Optional.empty();
        }
    }

    /** What will be asked is on disk. */
    record Begun(Prepared request) implements Reached {
        @Override
        public Optional<Reached> before() {
            return Optional.empty();
        }

        @Override
        public Optional<Prepared> prepared() {
            return Optional.of(request);
        }
    }

    /** The raw reply, whole or as far as it came. {@code shown}: the words of it that the client has seen. */
    record Sent(Begun begun, Answered reply, String shown) implements Reached {
        @Override
        public Optional<Begun> before() {
            return Optional.of(begun);
        }

        @Override
        public Optional<Answered> answered() {
            return Optional.of(reply);
        }
    }

    record Parsed(Sent sent, ParsedReply reading) implements Reached {
        @Override
        public Optional<Sent> before() {
            return Optional.of(sent);
        }

        @Override
        public Optional<ParsedReply> parsed() {
            return Optional.of(reading);
        }
    }

    record Applied(Parsed read, State after, List<ActionOutcome> outcomes, List<Card> cards) implements Reached {
        public Applied {
            outcomes = List.copyOf(outcomes);
            cards = List.copyOf(cards);
        }

        @Override
        public Optional<Parsed> before() {
            return Optional.of(read);
        }
    }
}
