package rehearsal.store.db;

import java.sql.SQLException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Forces committed work to disk, once for everybody who is waiting. The first one to wait leads and forces; those who commit meanwhile share
 * the next round. No thread of its own: an idle store does nothing.
 */
final class GroupSync {
    /** Forces everything committed so far to disk. */
    interface Force {
        void run() throws SQLException;
    }

    private static final int ROWS_PER_GROUP = 20;
    private static final long GROUP_NANOS = 50_000_000L;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition forced = lock.newCondition();
    private final Force force;
    private long committed;
    private long onDisk;
    private long oldestWaitingSince;
    private boolean leading;

    GroupSync(Force force) {
        this.force = force;
    }

    /** Call after each commit; the ticket is what {@link #await} takes. */
    long committed() {
        lock.lock();
        try {
            if (committed == onDisk) {
                oldestWaitingSince = System.nanoTime();
            }
            return ++committed;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the rows nobody waits for have become many or old enough to be forced. */
    boolean isDue() {
        lock.lock();
        try {
            return committed - onDisk >= ROWS_PER_GROUP
                    || committed > onDisk && System.nanoTime() - oldestWaitingSince >= GROUP_NANOS;
        } finally {
            lock.unlock();
        }
    }

    long newest() {
        lock.lock();
        try {
            return committed;
        } finally {
            lock.unlock();
        }
    }

    void await(long ticket) throws SQLException {
        lock.lock();
        try {
            while (onDisk < ticket) {
                if (leading) {
                    forced.awaitUninterruptibly();
                } else {
                    lead();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void lead() throws SQLException {
        leading = true;
        var upTo = committed;
        lock.unlock();
        var done = false;
        try {
            force.run();
            done = true;
        } finally {
            lock.lock();
            leading = false;
            if (done) {
                onDisk = Math.max(onDisk, upTo);
                oldestWaitingSince = System.nanoTime();
            }
            forced.signalAll();
        }
    }
}
