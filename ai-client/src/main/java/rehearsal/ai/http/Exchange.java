package rehearsal.ai.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * One HTTP exchange. A virtual thread reads the socket and hands pieces over, so that the calling thread only ever waits at a
 * queue: it can be interrupted there at once, and every wait has a bound, even when the server says nothing.
 */
final class Exchange implements AutoCloseable {

    private static final int PIECE_BYTES = 8192;
    private static final Duration FAREWELL = Duration.ofMillis(100);

    private static final long LOOK_UP_MILLIS = 50;

    private final Call call;
    private final BlockingQueue<ResponsePiece> pieces = new ArrayBlockingQueue<>(32);
    private final Thread reading;
    private volatile boolean closed;

    Exchange(Call call) {
        this.call = call;
        this.reading = Thread.ofVirtual().name("answer reader").start(this::read);
    }

    /** The next piece, or empty when none came in time. */
    Optional<ResponsePiece> next(long nanos) throws InterruptedException {
        return Optional.ofNullable(pieces.poll(nanos, TimeUnit.NANOSECONDS));
    }

    /** Lets a server that has said everything close its side, so that the connection can be used again. */
    void farewell() throws InterruptedException {
        var waiting = true;
        while (waiting) {
            var last = next(FAREWELL.toNanos());
            waiting = last.isPresent() && last.get() instanceof ResponsePiece.Bytes;
        }
    }

    /** Ends the exchange wherever it stands. Does nothing to one that has ended. */
    @Override
    public void close() {
        closed = true;
        if (reading.isAlive()) {
            call.cancel();
        }
    }

    private void read() {
        try (Response response = call.execute()) {
            handOver(new ResponsePiece.Head(response.code(), response.headers()));
            copy(response.body().source());
            handOver(new ResponsePiece.End());
        } catch (IOException broken) {
            handOver(new ResponsePiece.Broken(broken));
        }
    }

    private void copy(BufferedSource source) throws IOException {
        var buffer = new byte[PIECE_BYTES];
        var count = source.read(buffer);
        while (count >= 0 && !closed) {
            handOver(new ResponsePiece.Bytes(Arrays.copyOf(buffer, count)));
            count = source.read(buffer);
        }
    }

    /**
     * Waits for room. Interrupting this thread to end the wait would not do: it may be writing to a connection that other calls
     * share, and an interrupted write closes it for all of them.
     */
    private void handOver(ResponsePiece piece) {
        try {
            var handed = false;
            while (!closed && !handed) {
                handed = pieces.offer(piece, LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        }
    }
}
