package rehearsal.store.prompt;

/** Follows work that takes long; asked after every piece of it. */
public interface Progress {

    /** Whether to go on. If not, nothing of the work is kept. */
    boolean goesOn(int done);
}
