package rehearsal.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What a paired comparison can see before it is paid for: the power of a two-sided paired t test (noncentral t), the smallest difference it
 * sees, and how many cases a difference needs.
 *
 * @param spread the standard deviation of the paired differences
 */
public record PairedPower(double spread, double level, double power) {

    private static final int STEPS = 2_000;
    private static final int MOST_CASES = 10_000_000;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    public static PairedPower usual(double spread) {
        return new PairedPower(spread, 0.95, 0.8);
    }

    /**
     * The spread of paired differences of means over repeats, from the spread between cases and that between repeats of one case (Miller 2024):
     * more repeats take away only the second part.
     */
    public static double spreadOver(double betweenCases, double betweenRepeats, int repeats) {
        return Math.sqrt(betweenCases * betweenCases + 2 * betweenRepeats * betweenRepeats / repeats);
    }

    /** How likely a true difference of this size is noticed; only on its own side of zero. */
    public double powerOf(double difference, double cases) {
        if (cases < 2) {
            return 0;
        }
        if (spread == 0) {
            return difference == 0 ? (1 - level) / 2 : 1;
        }
        double shift = Math.sqrt(cases) * Math.abs(difference) / spread;
        double critical = TDistribution.of(cases - 1).inverseSurvivalProbability((1 - level) / 2);
        return beyond(critical, cases - 1, shift);
    }

    /** The smallest true difference that is seen with the wanted power. */
    public double smallestDifference(int cases) {
        if (cases < 2) {
            return Double.POSITIVE_INFINITY;
        }
        double low = 0;
        double high = spread == 0 ? 0 : spread;
        while (powerOf(high, cases) < power && high > 0) {
            high *= 2;
        }
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            if (powerOf(middle, cases) < power) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Fewest cases that see this difference with the wanted power; a whole number at least two. */
    public int casesFor(double difference) {
        if (difference == 0) {
            return MOST_CASES;
        }
        int high = 2;
        while (high < MOST_CASES && powerOf(difference, high) < power) {
            high *= 2;
        }
        int low = Math.max(2, high / 2);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (powerOf(difference, middle) < power) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** P(T > t) of the noncentral t: the normal tail averaged over how the estimated spread falls (Simpson's rule). */
    private static double beyond(double t, double freedom, double shift) {
        var chi = ChiSquaredDistribution.of(freedom);
        double from = Math.sqrt(chi.inverseCumulativeProbability(1e-13) / freedom);
        double to = Math.sqrt(chi.inverseSurvivalProbability(1e-13) / freedom);
        double width = (to - from) / STEPS;
        double sum = 0;
        for (int step = 0; step <= STEPS; step++) {
            double at = from + step * width;
            double weight = step == 0 || step == STEPS ? 1 : step % 2 == 1 ? 4 : 2;
            sum += weight * NORMAL.cumulativeProbability(shift - t * at) * chi.density(at * at * freedom) * 2 * at * freedom;
        }
        return sum * width / 3;
    }
}
