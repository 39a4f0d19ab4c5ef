package rehearsal.store.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/**
 * Lets one process at a time make or migrate the database of a folder; the others wait until it stands. The system lets go of the lock
 * when its process dies, so nobody waits for the dead.
 */
final class OneAtATime {

    private OneAtATime() {
    }

    static <T> T in(Path directory, Supplier<T> work) {
        // A file lock keeps processes apart, not threads.
        synchronized (OneAtATime.class) {
            var file = directory.resolve("store.opening");
            try {
                OwnerOnly.file(file);
                try (var channel = FileChannel.open(file, StandardOpenOption.WRITE); var lock = channel.lock()) {
                    return work.get();
                }
            } catch (IOException problem) {
                throw Failures.ofFile("Cannot lock " + file, file, problem);
            }
        }
    }
}
