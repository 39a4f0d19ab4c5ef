package rehearsal.store.session;

/** Where a session stands. */
public enum SessionStatus {
    ACTIVE, COMPLETED, EXPIRED
}
