package rehearsal.ai.offline;

import java.time.Duration;

/** Waits between two pieces of an answer. Passed in, so that nothing has to wait for real unless someone is watching. */
@FunctionalInterface
public interface Pause {

    Pause NONE = length -> {
    };

    void hold(Duration length) throws InterruptedException;

    /** Really waits. */
    static Pause real() {
        return Thread::sleep;
    }

    /** Waits this many times shorter. */
    default Pause faster(double times) {
        return length -> hold(Duration.ofNanos(Math.round(length.toNanos() / times)));
    }
}
