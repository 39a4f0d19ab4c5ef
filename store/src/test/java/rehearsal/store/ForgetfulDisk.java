package rehearsal.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk with a cache that loses its power. Writes reach the cache only; forcing a file carries its writes to the plate. When the power is cut everything fails from
 * then on, and the plate holds what was forced and, as real disks do, as many of the other writes as it pleases.
 */
public final class ForgetfulDisk extends FilePathWrapper {
    /** What becomes of writes that were not forced. */
    enum Unforced {
        ALL_LOST, SOME_LOST
    }

    private static final Map<String, CachedFile> FILES = new HashMap<>();
    private static final Map<String, Cut> CUTS = new HashMap<>();

    @Override
    public String getScheme() {
        return "forgetful";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var path = Path.of(name.substring(getScheme().length() + 1));
        if (!path.toString().endsWith(".mv.db")) {
            return super.open(mode);
        }
        synchronized (FILES) {
            var file = FILES.get(path.toString());
            if (file == null) {
                file = new CachedFile(path, Objects.requireNonNull(CUTS.get(path.toString())));
                FILES.put(path.toString(), file);
            }
            return new Channel(file);
        }
    }

    /** From the next opening on, the file's power lasts for that many writes. */
    static void cutPowerAfter(Path path, int writes, Unforced fate, Random random) {
        synchronized (FILES) {
            FILES.remove(path.toString());
            CUTS.put(path.toString(), new Cut(writes, fate, random));
        }
    }

    /** How many writes the last cut made the disk forget. */
    static int forgotten(Path path) {
        synchronized (FILES) {
            return Objects.requireNonNull(FILES.get(path.toString())).forgotten;
        }
    }

    private record Cut(int afterWrites, Unforced fate, Random random) {
    }

    private record Write(long position, byte[] bytes) {
    }

    /** The plate is the real file; the cache is in memory. */
    private static final class CachedFile {
        private final FileChannel plate;
        private final List<Write> unforced = new ArrayList<>();
        private byte[] cache;
        private int size;
        private final Cut cut;
        private int writes;
        private int forgotten;
        private boolean dead;

        CachedFile(Path path, Cut cut) throws IOException {
            this.cut = cut;
            plate = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
            size = (int) plate.size();
            cache = new byte[Math.max(1 << 20, size * 2)];
            var target = ByteBuffer.wrap(cache, 0, size);
            while (target.hasRemaining() && plate.read(target, target.position()) >= 0) {
                continue;
            }
        }

        synchronized int read(ByteBuffer target, long position) throws IOException {
            check();
            if (position >= size) {
                return -1;
            }
            int length = (int) Math.min(target.remaining(), size - position);
            target.put(cache, (int) position, length);
            return length;
        }

        synchronized int write(ByteBuffer source, long position) throws IOException {
            check();
            var bytes = new byte[source.remaining()];
            source.get(bytes);
            unforced.add(new Write(position, bytes));
            int end = (int) position + bytes.length;
            if (end > cache.length) {
                cache = Arrays.copyOf(cache, end * 2);
            }
            System.arraycopy(bytes, 0, cache, (int) position, bytes.length);
            size = Math.max(size, end);
            if (++writes == cut.afterWrites()) {
                cutPower();
            }
            check();
            return bytes.length;
        }

        synchronized void force() throws IOException {
            check();
            for (var write : unforced) {
                carry(write);
            }
            unforced.clear();
        }

        synchronized void truncate(long length) throws IOException {
            check();
            force();
            size = (int) Math.min(size, length);
            plate.truncate(length);
        }

        private void carry(Write write) throws IOException {
            plate.write(ByteBuffer.wrap(write.bytes()), write.position());
        }

        private void cutPower() throws IOException {
            dead = true;
            for (var write : unforced) {
                if (cut.fate() == Unforced.SOME_LOST && cut.random().nextBoolean()) {
                    carry(write);
                } else {
                    forgotten++;
                }
            }
            plate.close();
        }

        private void check() throws IOException {
            if (dead) {
                throw new IOException("The power is off");
            }
        }
    }

    private static final class Channel extends FileBaseDefault {
        private final CachedFile file;

        Channel(CachedFile file) {
            this.file = file;
        }

        @Override
        public long size() {
            return file.size;
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            return file.write(source, position);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force();
        }

        @Override
        protected void implTruncate(long length) throws IOException {
            file.truncate(length);
        }

        @Override
        public FileLock tryLock(long position, long length, boolean shared) {
            return new FileLock(this, position, length, shared) {
                private boolean valid = true;

                @Override
                public boolean isValid() {
                    return valid;
                }

                @Override
                public void release() {
                    valid = false;
                }
            };
        }

        @Override
        protected void implCloseChannel() {
            // The cache outlives the channel, as a disk's does.
        }
    }
}
