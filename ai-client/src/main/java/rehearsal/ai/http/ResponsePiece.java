package rehearsal.ai.http;

import java.io.IOException;
import okhttp3.Headers;

/** What the reading thread hands to the calling thread. */
sealed interface ResponsePiece {

    record Head(int status, Headers headers) implements ResponsePiece {
    }

    record Bytes(byte[] data) implements ResponsePiece {
    }

    record End() implements ResponsePiece {
    }

    record Broken(IOException why) implements ResponsePiece {
    }
}
