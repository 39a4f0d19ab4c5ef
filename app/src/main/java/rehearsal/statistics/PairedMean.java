package rehearsal.statistics;

import java.util.HashMap;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A mean paired difference with its standard error. With clusters the error is cluster-robust (Miller 2024, "Adding Error Bars to Evals"; the
 * CR1 form) and the degrees of freedom are those of the clusters.
 */
public record PairedMean(double mean, double standardError, int pairs, int units) {

    public static PairedMean of(double[] differences) {
        return new PairedMean(Moments.mean(differences), Math.sqrt(Moments.variance(differences) / differences.length), differences.length,
                differences.length);
    }

    public static PairedMean ofClusters(double[] differences, int[] clusters) {
        double mean = Moments.mean(differences);
        var sums = new HashMap<Integer, Double>();
        for (int at = 0; at < differences.length; at++) {
            sums.merge(clusters[at], differences[at] - mean, Double::sum);
        }
        double squares = sums.values().stream().mapToDouble(sum -> sum * sum).sum();
        int units = sums.size();
        double error = units < 2 ? Double.NaN : Math.sqrt(squares * units / (units - 1.0)) / differences.length;
        return new PairedMean(mean, error, differences.length, units);
    }

    public Interval interval(double level) {
        if (units < 2) {
            return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        double reach = TDistribution.of(units - 1.0).inverseSurvivalProbability((1 - level) / 2) * standardError;
        return new Interval(mean - reach, mean + reach);
    }

    /** How many times larger the variance is than that of as many pairs on their own; above 1 clusters cost certainty. */
    public static double designEffect(double[] differences, int[] clusters) {
        double alone = of(differences).standardError();
        double together = ofClusters(differences, clusters).standardError();
        return alone == 0 || Double.isNaN(together) ? 1 : together * together / (alone * alone);
    }
}
