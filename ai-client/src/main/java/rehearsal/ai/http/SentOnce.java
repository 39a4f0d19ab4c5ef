package rehearsal.ai.http;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A body that the HTTP library may not send a second time by itself: each try is counted, and some may cost money. */
final class SentOnce extends RequestBody {

    private final byte[] bytes;

    SentOnce(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The type is among the headers already, as the provider's request writer set it. */
    @Override
    public @Nullable MediaType contentType() {
        return null;
    }

    @Override
    public long contentLength() {
        return bytes.length;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(bytes);
    }
}
