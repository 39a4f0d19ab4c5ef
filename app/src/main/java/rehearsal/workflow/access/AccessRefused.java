package rehearsal.workflow.access;

/** A call a service may not make, or that couldn't be answered. The message is a sentence for a person. */
public final class AccessRefused extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Kind {
        UNKNOWN_SERVICE, NOT_ALLOWED, CONTEXT_MISSING, NOT_RENDERED, NOT_RUN
    }

    private final Kind kind;

    public AccessRefused(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
