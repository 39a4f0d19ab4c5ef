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

    private final Call call;
    private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(32);
    private final Thread reading;

    Exchange(Call call) {
        this.call = call;
        this.reading = Thread.ofVirtual().name("answer reader").start(this::read);
    }

    /** The next piece, or empty when none came in time. */
    Optional<Piece> next(long nanos) throws InterruptedException {
        return Optional.ofNullable(pieces.poll(nanos, TimeUnit.NANOSECONDS));
    }

    /** Lets a server that has said everything close its side, so that the connection can be used again. */
    void farewell() throws InterruptedException {
        var waiting = true;
        while (waiting) {
            var last = next(FAREWELL.toNanos());
            waiting = last.isPresent() && last.get() instanceof Piece.Bytes;
        }
    }

    /** Ends the exchange wherever it stands. Does nothing to one that has ended. */
    @Override
    public void close() {
        call.cancel();
        reading.interrupt();
    }

    private void read() {
        try (Response response = call.execute()) {
            pieces.put(new Piece.Head(response.code(), response.headers()));
            copy(response.body().source());
            pieces.put(new Piece.End());
        } catch (IOException broken) {
            handOver(broken);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void copy(BufferedSource source) throws IOException, InterruptedException {
        var buffer = new byte[PIECE_BYTES];
        var count = source.read(buffer);
        while (count >= 0) {
            pieces.put(new Piece.Bytes(Arrays.copyOf(buffer, count)));
            count = source.read(buffer);
        }
    }

    private void handOver(IOException broken) {
        try {
            pieces.put(new Piece.Broken(broken));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
