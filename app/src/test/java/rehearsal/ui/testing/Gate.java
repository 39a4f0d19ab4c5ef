package rehearsal.ui.testing;

import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Lets an answer through as it comes, or piece by piece when a test holds it. */
public final class Gate {

    private static final int ALL = 100_000;

    private volatile Optional<Semaphore> closed = Optional.empty();

    /** From now on every piece waits until it is let through. */
    public void hold() {
        closed = Optional.of(new Semaphore(0));
    }

    public void letOneThrough() {
        letThrough(1);
    }

    public void letThrough(int pieces) {
        closed.ifPresent(open -> open.release(pieces));
    }

    public void hurry() {
        var before = closed;
        closed = Optional.empty();
        before.ifPresent(open -> open.release(ALL));
    }

    /** A piece comes to the gate. */
    public void pass() throws InterruptedException {
        var now = closed;
        if (now.isPresent()) {
            now.get().acquire();
        }
    }
}
