package rehearsal.store.db;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads the values of a backup, none of them larger than anything this program writes. */
final class ValueReader {
    /** A turn's record with its attachments is the largest thing there is. */
    private static final int LARGEST = 64 << 20;
    private static final int LONGEST_LIST = 100_000;

    private final DataInputStream in;
    private long taken;

    ValueReader(DataInputStream in) {
        this.in = in;
    }

    /** About how many bytes were read since the start. */
    long taken() {
        return taken;
    }

    void startAgain() {
        taken = 0;
    }

    Object read() throws IOException {
        var kind = (char) in.readByte();
        return kind == 'a' ? texts() : simple(kind);
    }

    private List<Object> texts() throws IOException {
        var length = in.readLong();
        if (length < 0 || length > LONGEST_LIST) {
            throw new IOException("a list in it is impossibly long");
        }
        var texts = new ArrayList<Object>();
        for (long left = length; left > 0; left--) {
            texts.add(simple((char) in.readByte()));
        }
        return texts;
    }

    private Object simple(char kind) throws IOException {
        return switch (kind) {
            case '-' -> Sql.NOTHING;
            case 's' -> new String(bytes(), StandardCharsets.UTF_8);
            case 'b' -> bytes();
            case 'i' -> (int) in.readLong();
            case 'l' -> in.readLong();
            case 'd' -> Double.longBitsToDouble(in.readLong());
            case 'f' -> in.readLong() == 1;
            case 't' -> instant(in.readLong(), in.readInt());
            case 'u' -> new UUID(in.readLong(), in.readLong());
            default -> throw new IOException("it holds an unknown kind of value");
        };
    }

    private static Instant instant(long seconds, int nanos) throws IOException {
        try {
            return Instant.ofEpochSecond(seconds, nanos);
        } catch (DateTimeException | ArithmeticException impossible) {
            throw new IOException("it holds an impossible time", impossible);
        }
    }

    private byte[] bytes() throws IOException {
        var length = in.readInt();
        if (length < 0 || length > LARGEST) {
            throw new IOException("a value in it is impossibly large");
        }
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("a value in it is cut off");
        }
        taken += length;
        return bytes;
    }
}
