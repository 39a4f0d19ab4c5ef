package rehearsal.prompt;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rehearsal.program.ShippedPrograms;
import rehearsal.testing.TestSeed;

class BodyFuzzTest {

    /** A million bodies; the limit is there so that a slow machine reports instead of hanging. */
    @Test
    @Timeout(120)
    void aMillionBodiesGiveNothingButTypedProblems() {
        fuzz(TestSeed.of("BodyFuzzTest", 20260131)).rounds(1_000_000);
    }

    /** The long form: {@code -Dgroups=strength -Dfuzz.minutes=30}. Every run has seeds of its own. */
    @Test
    @Tag("strength")
    void asManyBodiesAsTheTimeAllowsGiveNothingButTypedProblems() {
        var end = System.nanoTime() + Duration.ofMinutes(Long.getLong("fuzz.minutes", 5)).toNanos();
        for (var seed = TestSeed.of("BodyFuzzTest", System.nanoTime()); System.nanoTime() < end; seed++) {
            System.out.println("seed " + seed);
            fuzz(seed).rounds(500_000);
        }
    }

    private static BodyFuzz fuzz(long seed) {
        return new BodyFuzz(seed, new ShippedPrograms().find(ShippedPrograms.USUAL).orElseThrow());
    }
}
