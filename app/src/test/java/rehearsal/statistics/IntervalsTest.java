package rehearsal.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures come from R 4.2.2 (boot 1.3-28, sandwich); each test names the call. */
class IntervalsTest {

    private static final double[] DIFFERENCES = {0.1, 0.3, -0.2, 0.4, 0.25, 0.0, 0.15, -0.05, 0.5, 0.2, 0.1, -0.1, 0.35, 0.3, 0.05};
    private static final int[] CLUSTERS = {1, 1, 1, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6};
    private static final PairedBootstrap MANY_DRAWS = new PairedBootstrap(400_000, 11, 0.95);

    /** n=15; conf=1-2*pnorm(-sqrt(n/(n-1))*qt(.975,n-1)); boot.ci(boot(x,function(d,i) mean(d[i]),R=400000),conf=conf,type="perc"). */
    @Test
    void aPairedBootstrapIsTheOneOfR() {
        var estimate = MANY_DRAWS.of(DIFFERENCES);
        assertEquals(0.156666666667, estimate.difference(), 1e-12);
        assertEquals(0.046666666667, estimate.interval().low(), 0.0035);
        assertEquals(0.263333333333, estimate.interval().high(), 0.0035);
        assertEquals(15, estimate.pairs());
    }

    /** The same with s=tapply(x,cl,sum); m=tapply(x,cl,length); boot(1:6,function(d,i) sum(s[i])/sum(m[i]),R=400000), conf for 6 clusters. */
    @Test
    void clustersAreDrawnTogether() {
        var estimate = MANY_DRAWS.ofClusters(DIFFERENCES, CLUSTERS);
        assertEquals(0.156666666667, estimate.difference(), 1e-12);
        assertEquals(0.0875, estimate.interval().low(), 0.004);
        assertEquals(0.266666666667, estimate.interval().high(), 0.004);
        assertEquals(6, estimate.units());
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        assertEquals(PairedBootstrap.usual().of(DIFFERENCES), PairedBootstrap.usual().of(DIFFERENCES));
        assertFalse(new PairedBootstrap(10_000, 1, 0.95).of(DIFFERENCES).interval()
                .equals(new PairedBootstrap(10_000, 2, 0.95).of(DIFFERENCES).interval()));
    }

    @Test
    void onePairTellsNothing() {
        assertEquals(Double.POSITIVE_INFINITY, PairedBootstrap.usual().of(new double[]{0.5}).interval().high());
        assertEquals(Double.NEGATIVE_INFINITY,
                PairedBootstrap.usual().ofClusters(new double[]{0.5, 0.2}, new int[]{1, 1}).interval().low());
        assertEquals(0, PairedBootstrap.usual().of(new double[0]).pairs());
    }

    /** sqrt(vcovCL(lm(x~1),cluster=cl)) of the package sandwich; t.test(x)$conf.int. */
    @Test
    void aClusterRobustErrorIsTheOneOfR() {
        assertEquals(0.0320407148392, PairedMean.ofClusters(DIFFERENCES, CLUSTERS).standardError(), 1e-12);
        var alone = PairedMean.of(DIFFERENCES).interval(0.95);
        assertEquals(0.0474706180828, alone.low(), 1e-11);
        assertEquals(0.2658627152505, alone.high(), 1e-11);
        assertTrue(PairedMean.designEffect(DIFFERENCES, CLUSTERS) < 1);
    }

    /** prop.test(x,n,correct=FALSE)$conf.int. */
    @Test
    void aWilsonIntervalIsTheOneOfR() {
        assertInterval(0.396778147461, 0.892208732594, Rate.wilson(7, 10, 0.95).interval());
        assertInterval(0, 0.242494006655, Rate.wilson(0, 12, 0.95).interval());
        assertInterval(0.757505993345, 1, Rate.wilson(12, 12, 0.95).interval());
        assertInterval(0.255288519878, 0.366209576983, Rate.wilson(81, 263, 0.95).interval());
        assertInterval(0, 1, Rate.wilson(0, 0, 0.95).interval());
    }

    /** mean(choose(cs,k)/choose(5,k)) for cs=c(5,4,3,5,0,2), k=1..4. */
    @Test
    void passKIsTheUnbiasedShareOfR() {
        var passes = new int[]{5, 4, 3, 5, 0, 2};
        var repeats = new int[]{5, 5, 5, 5, 5, 5};
        var expected = List.of(0.633333333333, 0.5, 0.416666666667, 0.366666666667);
        for (int k = 1; k <= 4; k++) {
            var found = Reliability.of(k, passes, repeats, PairedBootstrap.usual());
            assertEquals(expected.get(k - 1), found.share(), 1e-11);
            assertTrue(found.interval().contains(found.share()));
        }
        assertEquals(0, Reliability.of(6, passes, repeats, PairedBootstrap.usual()).cases());
    }

    private static void assertInterval(double low, double high, Interval found) {
        assertEquals(low, found.low(), 1e-11);
        assertEquals(high, found.high(), 1e-11);
    }
}
