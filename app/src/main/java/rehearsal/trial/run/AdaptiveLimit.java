package rehearsal.trial.run;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How many calls may be under way at once: half as many after "too many requests", one more after a success. */
public final class AdaptiveLimit {

    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private int limit;
    private int underWay;

    public AdaptiveLimit(int most) {
        this.most = Math.max(1, most);
        this.limit = this.most;
    }

    public void enter() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (underWay >= limit) {
                room.await();
            }
            underWay++;
        } finally {
            lock.unlock();
        }
    }

    public void leave() {
        lock.lock();
        try {
            underWay--;
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public void tooMany() {
        lock.lock();
        try {
            limit = Math.max(1, limit / 2);
        } finally {
            lock.unlock();
        }
    }

    public void succeeded() {
        lock.lock();
        try {
            limit = Math.min(most, limit + 1);
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public int now() {
        lock.lock();
        try {
            return limit;
        } finally {
            lock.unlock();
        }
    }
}
