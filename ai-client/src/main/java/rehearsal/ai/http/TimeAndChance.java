package rehearsal.ai.http;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * Time and chance, so that tests can hold both.
 *
 * @param nanoTime a steady time to measure with
 * @param random a number from 0 up to 1
 */
public record TimeAndChance(Clock clock, LongSupplier nanoTime, Sleeper sleeper, DoubleSupplier random) {

    public static TimeAndChance real() {
        return new TimeAndChance(Clock.systemUTC(), System::nanoTime, Thread::sleep, () -> ThreadLocalRandom.current().nextDouble());
    }

    /** Waits, and can be interrupted while it does. */
    @FunctionalInterface
    public interface Sleeper {
        void sleep(Duration pause) throws InterruptedException;
    }
}
