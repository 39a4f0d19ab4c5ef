package rehearsal.store.db;

import java.sql.SQLException;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Forces committed work to disk, once for everybody who is waiting. The first one to wait leads and forces; those who commit meanwhile share
 * the next round. No thread of its own: an idle store does nothing.
 */
final class GroupSync {
    /** Forces everything committed so far to disk. */
    interface Force {
        /** Tells the newest ticket that is on disk now. It is older than what was committed when the process that had the file died in between. */
        long run() throws SQLException;
    }

    private static final int ROWS_PER_GROUP = 20;
    private static final long GROUP_NANOS = 50_000_000L;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition forced = lock.newCondition();
    private final Force force;
    /** Ranges of tickets that were committed and never reached the disk, from first to last. */
    private final TreeMap<Long, Long> lost = new TreeMap<>();
    private long committed;
    /** Of everything up to here it is known whether it is on disk or lost. */
    private long settled;
    private long oldestWaitingSince;
    private boolean leading;

    GroupSync(Force force) {
        this.force = force;
    }

    /** The ticket of the next commit. */
    long next() {
        return newest() + 1;
    }

    /** Call after each commit with its ticket; it is what {@link #await} takes. */
    void committed(long ticket) {
        lock.lock();
        try {
            if (committed == settled) {
                oldestWaitingSince = System.nanoTime();
            }
            committed = ticket;
        } finally {
            lock.unlock();
        }
    }

    /** The database holds nothing of this store that is newer than that. */
    void holdsOnly(long ticket) {
        lock.lock();
        try {
            settle(ticket, committed);
        } finally {
            lock.unlock();
        }
    }

    /** Whether the rows nobody waits for have become many or old enough to be forced. */
    boolean isDue() {
        lock.lock();
        try {
            return committed - settled >= ROWS_PER_GROUP
                    || committed > settled && System.nanoTime() - oldestWaitingSince >= GROUP_NANOS;
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

    /** Returns when the commit is on disk, or, with false, when it is known that it was lost. */
    boolean await(long ticket) throws SQLException {
        lock.lock();
        try {
            while (settled < ticket) {
                if (leading) {
                    forced.awaitUninterruptibly();
                } else {
                    lead();
                }
            }
            return !isLost(ticket);
        } finally {
            lock.unlock();
        }
    }

    private boolean isLost(long ticket) {
        var range = lost.floorEntry(ticket);
        return range != null && range.getValue() >= ticket;
    }

    private void lead() throws SQLException {
        leading = true;
        var upTo = committed;
        lock.unlock();
        var onDisk = -1L;
        try {
            onDisk = force.run();
        } finally {
            lock.lock();
            leading = false;
            if (onDisk >= 0) {
                settle(onDisk, upTo);
            }
            forced.signalAll();
        }
    }

    private void settle(long onDisk, long upTo) {
        var kept = Math.max(onDisk, settled);
        if (kept < upTo) {
            lost.put(kept + 1, upTo);
        }
        settled = Math.max(settled, upTo);
        oldestWaitingSince = System.nanoTime();
        forced.signalAll();
    }

}
