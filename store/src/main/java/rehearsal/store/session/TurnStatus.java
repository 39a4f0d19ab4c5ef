package rehearsal.store.session;

/** Where a turn stands. A turn that is still pending when the studio starts was cut off by a crash. */
public enum TurnStatus {
    PENDING, COMPLETE, INTERRUPTED, FAILED
}
