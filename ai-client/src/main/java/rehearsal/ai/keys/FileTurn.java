package rehearsal.ai.keys;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * The right to change a file, which one thread of one process has at a time. It is a lock on a small file next to it, because the file itself
 * is replaced by each change. The operating system takes the lock back when a process ends, however it ends.
 */
final class FileTurn implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(20);
    /** Half a minute; a change takes less than one. */
    private static final int MOST_TRIES = 1500;

    private final FileChannel channel;

    private FileTurn(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for the others, and gives up when one of them does not come to an end. */
    static FileTurn take(Path file) throws IOException {
        var whole = file.toAbsolutePath().normalize();
        Files.createDirectories(Optional.ofNullable(whole.getParent()).orElse(whole));
        var beside = whole.resolveSibling(whole.getFileName() + ".lock");
        var channel = FileChannel.open(beside, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), ownerOnly(beside));
        try {
            for (var tries = 0; tries < MOST_TRIES && !Thread.currentThread().isInterrupted(); tries++) {
                if (locked(channel)) {
                    return new FileTurn(channel);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
        channel.close();
        throw new IOException("another window or process is changing it");
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException held) {
            // By another thread of this process: the system's lock is one of the whole process.
            return false;
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
