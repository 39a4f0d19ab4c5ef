package rehearsal.session;

import java.util.List;
import java.util.Optional;
import rehearsal.turn.Reference;

/** What the client's side brings to a turn: their words, unless the coach begins, and the notes that go with them. */
record ClientInput(Optional<String> words, List<Reference> attached) {

    ClientInput {
        attached = List.copyOf(attached);
    }

    static ClientInput nothing() {
        return new ClientInput(Optional.empty(), List.of());
    }

    static ClientInput of(String words) {
        return new ClientInput(Optional.of(words), List.of());
    }

    /** What was said in this turn, once more. */
    static ClientInput again(TurnLine line) {
        return new ClientInput(line.client().map(message -> message.text()), line.looked().attached());
    }
}
