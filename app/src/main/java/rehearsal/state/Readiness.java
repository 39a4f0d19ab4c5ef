package rehearsal.state;

/** How far a creative brief has come. The tests stand in this order, and the first that holds is the answer. */
public enum Readiness {
    /** It is the first turn, or there is nothing to make yet. */
    NOT_READY,
    /** A phrase could be drawn or written, and the client has not said which. */
    NEEDS_CLARIFICATION,
    /** The client has not said yes, or took the yes back. */
    AWAITING_CONFIRMATION,
    /** The picture can be made. */
    READY;

    public static Readiness of(Brief brief) {
        if (brief.turnCount() <= 1 || !BriefInWords.somethingToMake(brief)) {
            return NOT_READY;
        }
        if (brief.ambiguities().stream().anyMatch(ambiguity -> !ambiguity.resolved())) {
            return NEEDS_CLARIFICATION;
        }
        return brief.confirmed() ? READY : AWAITING_CONFIRMATION;
    }
}
