package rehearsal.store.prompt;

/** What is done before something happens that changes much at once. */
public interface Safeguard {
    void before(Risk risk);

    /** What changes much at once. */
    enum Risk {
        IMPORT, REMOVAL_OF_THE_SAMPLE
    }
}
