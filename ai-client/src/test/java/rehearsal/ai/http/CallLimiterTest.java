package rehearsal.ai.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class CallLimiterTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T10:00:00Z"), ZoneOffset.UTC);

    private final AtomicLong nanos = new AtomicLong();
    private final List<Long> pauses = new ArrayList<>();
    private final List<Optional<Duration>> held = Collections.synchronizedList(new ArrayList<>());
    private final CallLimiter limiter = new CallLimiter(Calls.time(pause -> {
        pauses.add(pause.toMillis());
        nanos.addAndGet(pause.toNanos());
    }, nanos::get), 16);

    @Test
    void tooManyCallsHalveHowManyMayRunAndEachThatWorksAddsOne() throws InterruptedException {
        var before = 0;
        for (var each = 0; each < 8; each++) {
            before = limiter.enter(held::add);
        }
        limiter.tooMuch(before, Duration.ZERO);
        assertEquals(4, limiter.allowed(), "half of the eight that ran");
        limiter.worked();
        assertEquals(5, limiter.allowed());
        for (var each = 0; each < 40; each++) {
            limiter.worked();
        }
        assertEquals(16, limiter.allowed());
    }

    @Test
    void callsThatStartedTogetherAndFailTogetherCountOnce() throws InterruptedException {
        var first = limiter.enter(held::add);
        var second = limiter.enter(held::add);
        for (var each = 0; each < 6; each++) {
            limiter.enter(held::add);
        }
        limiter.tooMuch(first, Duration.ZERO);
        limiter.tooMuch(second, Duration.ZERO);
        assertEquals(4, limiter.allowed());
        assertEquals(1, limiter.narrowedSoFar());
    }

    @Test
    void noCallStartsBeforeThePauseTheServerAskedFor() throws InterruptedException {
        limiter.tooMuch(limiter.enter(held::add), Duration.ofSeconds(3));
        limiter.leave();
        limiter.enter(held::add);
        assertEquals(List.of(3000L), pauses);
        assertEquals(List.of(Optional.of(Duration.ofSeconds(3))), held, "whoever listens hears how long it is held back");
    }

    @Test
    void fewCallsLeftAreSpreadOverTheTimeTheyHaveToLast() throws InterruptedException {
        limiter.told(new RateHeaders(4, 100, Duration.ofSeconds(10)));
        for (var each = 0; each < 3; each++) {
            limiter.enter(held::add);
        }
        assertEquals(List.of(2000L, 2000L), pauses);
        limiter.told(new RateHeaders(90, 100, Duration.ofSeconds(10)));
        nanos.addAndGet(Duration.ofSeconds(60).toNanos());
        limiter.enter(held::add);
        limiter.enter(held::add);
        assertEquals(2, pauses.size(), "plenty left again");
    }

    @Test
    void moreCallsThanAllowedWaitForTheirTurn() throws InterruptedException {
        var narrow = new CallLimiter(Calls.time(pause -> {
        }, nanos::get), 2);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new CountDownLatch(20);
        for (var each = 0; each < 20; each++) {
            Thread.ofVirtual().start(() -> {
                try {
                    narrow.enter(held::add);
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.yield();
                    inside.decrementAndGet();
                    narrow.leave();
                    done.countDown();
                } catch (InterruptedException never) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        done.await();
        assertEquals(2, Math.max(2, most.get()));
    }

    @Test
    void headersOfBothKindsTellWhatIsLeft() {
        assertEquals(Optional.of(new RateHeaders(59, 60, Duration.ofMillis(361_500))),
                RateHeaders.read(Headers.of("x-ratelimit-limit-requests", "60",
                        "x-ratelimit-remaining-requests", "59", "x-ratelimit-reset-requests", "6m1.5s"), CLOCK));
        assertEquals(Optional.of(new RateHeaders(0, 50, Duration.ofSeconds(30))),
                RateHeaders.read(Headers.of("anthropic-ratelimit-requests-limit", "50",
                        "anthropic-ratelimit-requests-remaining", "0", "anthropic-ratelimit-requests-reset", "2026-11-02T10:00:30Z"),
                        CLOCK));
        assertEquals(Optional.empty(),
                RateHeaders.read(Headers.of("x-ratelimit-limit-requests", "60", "x-ratelimit-remaining-requests", "many",
                        "x-ratelimit-reset-requests", "1s"), CLOCK));
        assertEquals(Optional.empty(),
                RateHeaders.read(Headers.of("x-ratelimit-limit-requests", "60", "x-ratelimit-remaining-requests", "1",
                        "x-ratelimit-reset-requests", "tomorrow"), CLOCK));
    }
}
