package rehearsal.state;

/** What one effect did, in a sentence. */
sealed interface Change {
    String why();

    record Done(String why) implements Change {
    }

    /** Everything was that way already. */
    record Nothing(String why) implements Change {
    }

    record Refused(String why) implements Change {
    }
}
