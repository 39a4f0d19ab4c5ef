package rehearsal.testing;

import java.util.Optional;
import java.util.Random;

/** The seed of a random test: printed, and taken back with {@code -Dseed=}. */
public final class TestSeed {

    private TestSeed() {
    }

    /** The seed of this run: the one that was asked for, else the test's usual one. */
    public static long of(String test, long usual) {
        var seed = Optional.ofNullable(Long.getLong("seed")).orElse(usual);
        System.out.println(test + ": seed " + seed + " (the same again with -Dseed=" + seed + ")");
        return seed;
    }

    public static Random random(String test, long usual) {
        return new Random(of(test, usual));
    }
}
