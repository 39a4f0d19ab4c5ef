package rehearsal.store.db;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Text, compressed: the record of a turn repeats the whole prompt several times. */
public final class Packed {
    private Packed() {
    }

    public static byte[] pack(String text) {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new StoreException(StoreException.Kind.UNEXPECTED, "The record could not be compressed.", impossible);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    public static String unpack(byte[] bytes) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new StoreException(StoreException.Kind.CORRUPTED, "This record is damaged and cannot be read.", problem);
        }
    }
}
