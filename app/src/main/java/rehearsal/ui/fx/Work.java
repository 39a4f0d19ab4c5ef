package rehearsal.ui.fx;

/** Something under way. Cancelling interrupts it, and its result is never shown. */
public interface Work {
    void cancel();
}
