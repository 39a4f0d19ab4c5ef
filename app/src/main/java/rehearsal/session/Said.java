package rehearsal.session;

import java.util.List;
import java.util.Optional;
import rehearsal.turn.Reference;

/** What the client's side brings to a turn: their words, unless the coach begins, and the notes that go with them. */
record Said(Optional<String> words, List<Reference> attached) {

    Said {
        attached = List.copyOf(attached);
    }

    static Said nothing() {
        return new Said(Optional.empty(), List.of());
    }

    static Said of(String words) {
        return new Said(Optional.of(words), List.of());
    }

    /** What was said in this turn, once more. */
    static Said again(TurnLine line) {
        return new Said(line.client().map(message -> message.text()), line.looked().attached());
    }
}
