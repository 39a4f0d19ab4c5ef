package rehearsal.store.change;

/** A reader of changes, until it is closed. */
public interface Subscription extends AutoCloseable {
    /** From now on nothing more is told; what is being told at this moment may still end. */
    @Override
    void close();
}
