package rehearsal.statistics;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Looks at the data that were fixed before the start, and how strong the evidence must be at each, so that all of them together are wrong in
 * no more than the stated share of trials: error spent after O'Brien and Fleming (Lan and DeMets 1983), two-sided and symmetric.
 */
public record LookPlan(double alpha, List<Look> looks) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int STEPS = 800;

    public LookPlan {
        looks = List.copyOf(looks);
    }

    /**
     * One look.
     *
     * @param share how much of the data is in by then, 1 for all
     * @param bound a z value beyond which the look decides
     */
    public record Look(double share, double bound) {

        /** The two-sided probability that z goes beyond the bound at this look alone. */
        public double probability() {
            return 2 * NORMAL.survivalProbability(bound);
        }

        /** The bound for a mean whose spread is estimated from few units. */
        public double boundFor(int units) {
            return units < 2
                    ? Double.POSITIVE_INFINITY
                    : TDistribution.of(units - 1.0).inverseSurvivalProbability(NORMAL.survivalProbability(bound));
        }

        /** The interval that goes with this look; when it excludes zero the look decides. */
        public Interval interval(PairedMean mean) {
            double reach = boundFor(mean.units()) * mean.standardError();
            return Double.isNaN(reach)
                    ? new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                    : new Interval(mean.mean() - reach, mean.mean() + reach);
        }
    }

    /** Half-way and at the end. */
    public static LookPlan usual() {
        return of(0.05, List.of(0.5, 1.0));
    }

    /** @param shares rising, above 0, the last one 1 when all data are looked at */
    public static LookPlan of(double alpha, List<Double> shares) {
        var looks = new ArrayList<Look>();
        var inside = new Inside(new double[]{0}, new double[]{1}, 0);
        double spent = 0;
        for (var share : shares) {
            double now = spending(alpha, share);
            double bound = boundThatSpends(inside, share, now - spent);
            looks.add(new Look(share, bound));
            inside = inside.next(share, bound);
            spent = now;
        }
        return new LookPlan(alpha, looks);
    }

    private static double spending(double alpha, double share) {
        return 4 * NORMAL.survivalProbability(NORMAL.inverseSurvivalProbability(alpha / 4) / Math.sqrt(share));
    }

    private static double boundThatSpends(Inside inside, double share, double wanted) {
        double low = 0;
        double high = 38;
        for (int step = 0; step < 80; step++) {
            double middle = (low + high) / 2;
            if (inside.beyond(share, middle) > wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Where the running sum may be after a look that did not decide: points and how much lies at each (Armitage, McPherson and Rowe 1969). */
    private record Inside(double[] points, double[] masses, double share) {

        double beyond(double nextShare, double bound) {
            double edge = bound * Math.sqrt(nextShare);
            double spread = Math.sqrt(nextShare - share);
            double sum = 0;
            for (int at = 0; at < points.length; at++) {
                sum += masses[at] * (NORMAL.survivalProbability((edge - points[at]) / spread)
                        + NORMAL.cumulativeProbability((-edge - points[at]) / spread));
            }
            return sum;
        }

        Inside next(double nextShare, double bound) {
            // Beyond eight standard deviations there is nothing to count.
            double edge = Math.min(bound, 8) * Math.sqrt(nextShare);
            double spread = Math.sqrt(nextShare - share);
            double width = 2 * edge / STEPS;
            var nextPoints = new double[STEPS + 1];
            var nextMasses = new double[STEPS + 1];
            for (int step = 0; step <= STEPS; step++) {
                nextPoints[step] = -edge + step * width;
                double density = 0;
                for (int at = 0; at < points.length; at++) {
                    density += masses[at] * NORMAL.density((nextPoints[step] - points[at]) / spread) / spread;
                }
                double weight = step == 0 || step == STEPS ? 1 : step % 2 == 1 ? 4 : 2;
                nextMasses[step] = density * weight * width / 3;
            }
            return new Inside(nextPoints, nextMasses, nextShare);
        }
    }
}
