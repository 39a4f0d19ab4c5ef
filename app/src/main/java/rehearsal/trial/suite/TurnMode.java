package rehearsal.trial.suite;

/** How the client's turns are made. Every number says which. */
public enum TurnMode {
    /** The session is as it was recorded; each side answers its next message only. Honest for single replies. */
    RECORDED,
    /** The same client messages for each side, each with its own history. Honest for short exchanges. */
    SCRIPTED,
    /** A persona, played by a named model. Honest for whole journeys. */
    SIMULATED
}
