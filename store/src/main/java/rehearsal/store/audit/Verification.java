package rehearsal.store.audit;

/** What reading the whole chain found. */
public sealed interface Verification {

    /** Every row is as it was written. */
    record Sound(long rows) implements Verification {
    }

    /** The first row that is not as it was written, and why that is known. */
    record Tampered(long place, String reason) implements Verification {
    }
}
