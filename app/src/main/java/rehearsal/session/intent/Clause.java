package rehearsal.session.intent;

import java.util.List;

/** A stretch of a message without a pause in it: its words in lower case with contractions opened, and whether its sentence asks. */
record Clause(List<String> words, boolean asks) {

    Clause {
        words = List.copyOf(words);
    }

    String text() {
        return String.join(" ", words);
    }
}
