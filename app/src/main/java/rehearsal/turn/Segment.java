package rehearsal.turn;

import java.util.Optional;

/**
 * A piece of what is sent. The texts of the pieces in the system place, one after the other, are exactly the system text; each piece in
 * the message place is one message. The source says it to a person: v6, draft, a key, 3 notes.
 */
public record Segment(Origin origin, Place place, String text, String source, Optional<PromptRef> prompt) {

    public enum Place {
        SYSTEM, MESSAGE,
        /** Sent beside the words: the response schema. */
        BESIDE
    }

    public int chars() {
        return text.length();
    }
}
