package rehearsal.store.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Lets one process at a time open, make, migrate or replace the database of a folder; the others wait until it is done. The system lets go of the lock
 * when its process dies, so nobody waits for the dead.
 */
final class OneAtATime {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(90);
    private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private OneAtATime() {
    }

    static <T> T in(Path directory, Supplier<T> work) {
        // A file lock keeps processes apart, not threads.
        synchronized (OneAtATime.class) {
            var file = directory.resolve("store.opening");
            try {
                OwnerOnly.file(file);
                try (var channel = FileChannel.open(file, StandardOpenOption.WRITE); var lock = lock(channel, directory)) {
                    return work.get();
                }
            } catch (IOException problem) {
                throw Failures.ofFile("Cannot lock " + file, file, problem);
            }
        }
    }

    private static FileLock lock(FileChannel channel, Path directory) throws IOException {
        var until = System.nanoTime() + PATIENCE_NANOS;
        for (;;) {
            var lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
            if (System.nanoTime() - until > 0) {
                throw new StoreException(StoreException.Kind.BUSY, "Another Rehearsal is opening or restoring the library in " + directory
                        + ". Wait until it is done and try again.");
            }
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
    }
}
