package rehearsal.ai.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The calls of one server and key. How many may run at once halves when the server says it is too many and grows by one with
 * each call that works; when the server tells that few calls are left, the next ones are spread over the time those must last.
 */
final class CallLimiter {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition freed = lock.newCondition();
    private final TimeAndChance time;
    private final int most;
    private int allowed;
    private int running;
    private int narrowed;
    private long spacingNanos;
    private long nextStart;

    CallLimiter(TimeAndChance time, int most) {
        this.time = time;
        this.most = most;
        this.allowed = most;
        this.nextStart = time.nanoTime().getAsLong();
    }

    /**
     * @param waiting hears that the call is held back, and for how long where that is known
     * @return how often the limit had been narrowed when the call started
     */
    int enter(Consumer<Optional<Duration>> waiting) throws InterruptedException {
        if (full()) {
            waiting.accept(Optional.empty());
        }
        long wait;
        int narrowedBefore;
        lock.lockInterruptibly();
        try {
            while (running >= allowed) {
                freed.await();
            }
            running++;
            narrowedBefore = narrowed;
            var now = time.nanoTime().getAsLong();
            wait = Math.max(0, nextStart - now);
            nextStart = now + wait + spacingNanos;
        } finally {
            lock.unlock();
        }
        pause(wait, waiting);
        return narrowedBefore;
    }

    private void pause(long nanos, Consumer<Optional<Duration>> waiting) throws InterruptedException {
        if (nanos == 0) {
            return;
        }
        try {
            waiting.accept(Optional.of(Duration.ofNanos(nanos)));
            time.sleeper().sleep(Duration.ofNanos(nanos));
        } catch (InterruptedException | RuntimeException cancelled) {
            leave();
            throw cancelled;
        }
    }

    void leave() {
        change(() -> running--);
    }

    void worked() {
        change(() -> allowed = Math.min(most, allowed + 1));
    }

    /**
     * The server said it is too much: half as many as run now, and nobody starts before the pause it asked for is over. Calls that
     * started together fail together, and that counts once.
     */
    void tooMuch(int narrowedBefore, Duration pause) {
        change(() -> {
            if (narrowedBefore == narrowed) {
                allowed = Math.max(1, Math.min(allowed, running) / 2);
                narrowed++;
            }
            holdUntil(pause);
        });
    }

    void told(RateHeaders rate) {
        change(() -> {
            spacingNanos = shorter(rate.spacing()).toNanos();
            if (rate.remaining() == 0) {
                holdUntil(rate.reset());
            }
        });
    }

    int narrowedSoFar() {
        lock.lock();
        try {
            return narrowed;
        } finally {
            lock.unlock();
        }
    }

    private boolean full() {
        lock.lock();
        try {
            return running >= allowed;
        } finally {
            lock.unlock();
        }
    }

    int allowed() {
        lock.lock();
        try {
            return allowed;
        } finally {
            lock.unlock();
        }
    }

    private void holdUntil(Duration pause) {
        var until = time.nanoTime().getAsLong() + shorter(pause).toNanos();
        nextStart = until - nextStart > 0 ? until : nextStart;
    }

    private static Duration shorter(Duration pause) {
        return pause.compareTo(LONGEST_WAIT) < 0 ? pause : LONGEST_WAIT;
    }

    private void change(Runnable step) {
        lock.lock();
        try {
            step.run();
            freed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
