package rehearsal.store.trial;

/** Which of two answers is better. */
public enum Verdict {
    A_BETTER, TIE, BOTH_BAD, B_BETTER
}
