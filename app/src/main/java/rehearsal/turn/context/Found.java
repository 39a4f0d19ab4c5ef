package rehearsal.turn.context;

/** What one source answered. */
sealed interface Found {

    record Text(String text) implements Found {
    }

    /** Nothing is there; the case picks the empty text. */
    record Nothing(String emptyCase) implements Found {
    }

    /** Something is wrong with the program or the state, and no text may stand for it. */
    record Fault(String why, String help) implements Found {
    }
}
