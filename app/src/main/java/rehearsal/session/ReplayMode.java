package rehearsal.session;

import java.util.Locale;

/** How the client's side comes about when a talk is played again. Whoever shows a result says which. */
public enum ReplayMode {
    /** Every turn starts from the recorded talk; only that one reply is new. */
    RECORDED,
    /** The client says the same lines, and the coach lives with its own answers. */
    SCRIPTED,
    /** A model plays the client as a persona. */
    SIMULATED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
