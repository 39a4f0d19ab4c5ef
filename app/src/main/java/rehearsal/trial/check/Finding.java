package rehearsal.trial.check;

/** What a kind of check found, before negation, weight and threshold. */
public sealed interface Finding {

    /** It is so or not; the reason states the fact, whichever way it went. */
    record Fact(boolean holds, String reason) implements Finding {
    }

    /** It is so to a degree from 0 to 1, and far enough or not. */
    record Degree(boolean enough, double degree, String reason) implements Finding {
    }

    /** The verdict is settled, negated or not. */
    record Settled(boolean passed, double score, String reason) implements Finding {
    }

    /** Nothing can be said: a judge did not answer, a figure is unknown. Counted apart from failed checks. */
    record NotJudged(String why) implements Finding {
    }
}
