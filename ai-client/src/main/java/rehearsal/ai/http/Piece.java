package rehearsal.ai.http;

import java.io.IOException;
import okhttp3.Headers;

/** What the reading thread hands to the calling thread. */
sealed interface Piece {

    record Head(int status, Headers headers) implements Piece {
    }

    record Bytes(byte[] data) implements Piece {
    }

    record End() implements Piece {
    }

    record Broken(IOException why) implements Piece {
    }
}
