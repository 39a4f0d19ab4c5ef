package rehearsal.store;

import java.util.Random;

/** Where random tests get their numbers: printed, and taken back with -Dseed=. */
final class Seed {
    private Seed() {
    }

    static Random random(String what) {
        var given = System.getProperty("seed", "");
        long seed = given.isEmpty() ? System.nanoTime() ^ System.currentTimeMillis() << 20 : Long.parseLong(given);
        System.err.println(what + ": -Dseed=" + seed);
        return new Random(seed);
    }
}
