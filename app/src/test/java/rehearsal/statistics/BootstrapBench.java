package rehearsal.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints how long the interval of a large trial takes. */
@Tag("bench")
class BootstrapBench {

    @Test
    void tenThousandDrawsOverAThousandPairs() {
        var differences = new double[1_000];
        Arrays.setAll(differences, at -> (at * 37 % 100 - 45) / 100.0);
        var times = new double[9];
        for (int round = 0; round < times.length; round++) {
            long from = System.nanoTime();
            assertEquals(10_000, PairedBootstrap.usual().of(differences).draws());
            times[round] = (System.nanoTime() - from) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf("bootstrap, 10,000 draws over 1,000 pairs: median %.1f ms, slowest %.1f ms (wanted: under 100)%n",
                times[times.length / 2], times[times.length - 1]);
    }
}
