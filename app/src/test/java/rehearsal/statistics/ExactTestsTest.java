package rehearsal.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures come from R 4.2.2; each test names the call. */
class ExactTestsTest {

    /** binom.test(x,n)$p.value. */
    @Test
    void aSignTestIsTheOneOfR() {
        assertEquals(0.14599609375, SignTest.of(9, 3).probability(), 1e-12);
        assertEquals(0.00257682800293, SignTest.of(3, 17).probability(), 1e-12);
        assertEquals(0.0625, SignTest.of(5, 0).probability(), 1e-12);
        assertEquals(1, SignTest.of(10, 10).probability(), 1e-12);
        assertEquals(1, SignTest.of(0, 0).probability());
    }

    /** The exact form of McNemar's test: binom.test(b,b+c)$p.value for the two discordant counts. */
    @Test
    void anExactMcNemarTestCountsOnlyWhatDiffers() {
        var test = McNemarTest.of(passes(30, 15, 5, 7, true), passes(30, 15, 5, 7, false));
        assertEquals(30, test.both());
        assertEquals(15, test.onlyFirst());
        assertEquals(5, test.onlySecond());
        assertEquals(7, test.neither());
        assertEquals(0.041389465332, test.probability(), 1e-12);
        assertEquals(3.71593613957e-05, McNemarTest.of(passes(1, 86, 150, 9, true), passes(1, 86, 150, 9, false)).probability(), 1e-15);
    }

    /** p.adjust(p,"holm"). */
    @Test
    void holmRaisesProbabilitiesAsRDoes() {
        assertClose(List.of(0.03, 0.06, 0.06, 0.02), HolmAdjustment.of(List.of(0.01, 0.04, 0.03, 0.005)));
        assertClose(List.of(0.4, 0.005, 0.5, 0.16, 0.16), HolmAdjustment.of(List.of(0.2, 0.001, 0.5, 0.04, 0.04)));
        assertEquals(List.of(), HolmAdjustment.of(List.of()));
    }

    @Test
    void aTieIsNoHalfWin() {
        assertEquals(new WinLossTie(2, 1, 2), WinLossTie.of(new double[]{0.5, -0.2, 0, 0.01, 0.3}, 0.05));
        assertEquals(1, WinLossTie.of(new double[]{0, 0}, 0).signTest().probability());
    }

    private static boolean[] passes(int both, int onlyFirst, int onlySecond, int neither, boolean first) {
        var all = new boolean[both + onlyFirst + onlySecond + neither];
        for (int at = 0; at < all.length; at++) {
            var inFirst = at < both + onlyFirst;
            var inSecond = at < both || at >= both + onlyFirst && at < both + onlyFirst + onlySecond;
            all[at] = first ? inFirst : inSecond;
        }
        return all;
    }

    private static void assertClose(List<Double> expected, List<Double> found) {
        assertEquals(expected.size(), found.size());
        for (int at = 0; at < expected.size(); at++) {
            assertEquals(expected.get(at), found.get(at), 1e-12);
        }
    }
}
