package rehearsal.state;

/** What one effect did, in a sentence. */
sealed interface EffectChange {
    String why();

    record Done(String why) implements EffectChange {
    }

    /** Everything was that way already. */
    record Nothing(String why) implements EffectChange {
    }

    record Refused(String why) implements EffectChange {
    }
}
