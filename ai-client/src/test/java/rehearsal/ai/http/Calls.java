package rehearsal.ai.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import okio.BufferedSink;
import rehearsal.ai.ApiKey;
import rehearsal.ai.KeyRule;
import rehearsal.ai.WireRequest;

/** Calls to a plain server, and the answers it may give. */
final class Calls {

    static final String WORDS = "data: one\n\ndata: two\n\ndata: end\n\n";

    private Calls() {
    }

    static Transport.Destination destination(String base) {
        return new Transport.Destination("Plain", URI.create(base), new PlainProtocol(), KeyRule.required("PLAIN_KEY"),
                () -> Optional.of(new ApiKey("sk-plain")));
    }

    static WireRequest request(String base) {
        return new WireRequest("plain", "model", "POST", URI.create(base + "/talk"), new TreeMap<>(new PlainProtocol().headers()), "{}",
                true, List.of());
    }

    static MockResponse words() {
        return streaming(WORDS);
    }

    static MockResponse streaming(String events) {
        return new MockResponse.Builder().code(200).setHeader("content-type", "text/event-stream").chunkedBody(events, 16).build();
    }

    static MockResponse.Builder status(int status) {
        return new MockResponse.Builder().code(status).body("no");
    }

    /** Says something, then not a byte until the latch falls. */
    static MockResponse silentUntil(CountDownLatch over, String events) {
        return new MockResponse.Builder().code(200).setHeader("content-type", "text/event-stream").body(new MockResponseBody() {
            @Override
            public long getContentLength() {
                return -1;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                sink.writeUtf8(events).flush();
                try {
                    over.await(20, TimeUnit.SECONDS);
                } catch (InterruptedException closing) {
                    Thread.currentThread().interrupt();
                }
            }
        }).build();
    }

    /** Says something, then nothing more; the latch falls when the caller has hung up. */
    static MockResponse untilHungUp(String events, CountDownLatch hungUp) {
        return new MockResponse.Builder().code(200).setHeader("content-type", "text/event-stream").body(new MockResponseBody() {
            @Override
            public long getContentLength() {
                return -1;
            }

            @Override
            public void writeTo(BufferedSink sink) {
                try {
                    sink.writeUtf8(events).flush();
                    // A write is the only way to notice; comments say nothing to the reader.
                    while (!hungUp.await(5, TimeUnit.MILLISECONDS)) {
                        sink.writeUtf8(":\n").flush();
                    }
                } catch (IOException gone) {
                    hungUp.countDown();
                } catch (InterruptedException closing) {
                    Thread.currentThread().interrupt();
                }
            }
        }).build();
    }

    /** Waits for something that has to happen, and gives up after a time that only a broken build needs. */
    static void until(BooleanSupplier happened) throws InterruptedException {
        var patience = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > patience) {
                throw new AssertionError("waited in vain");
            }
            Thread.sleep(2);
        }
    }

    static TimeAndChance time(TimeAndChance.Sleeper sleeper, LongSupplier nanoTime) {
        return new TimeAndChance(TimeAndChance.real().clock(), nanoTime, sleeper, () -> 0.5);
    }
}
