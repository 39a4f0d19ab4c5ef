package rehearsal.session;

/** What the store holds of a session cannot be understood. */
public final class DamagedSession extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedSession(String sentence) {
        super(sentence);
    }
}
