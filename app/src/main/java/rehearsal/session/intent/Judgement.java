package rehearsal.session.intent;

/** What a whole client message amounts to. The order is the order of the tests: what stands earlier wins. */
public enum Judgement {
    /** A no, a not yet, a doubt, or irony. */
    NEGATES,
    /** The client wants to know something. */
    ASKS,
    /** The client wants it otherwise. */
    CHANGES,
    /** A go-ahead for the picture as it was summed up. */
    CONFIRMS,
    /** Anything else: what the picture is about, thanks, small talk. */
    SAYS
}
