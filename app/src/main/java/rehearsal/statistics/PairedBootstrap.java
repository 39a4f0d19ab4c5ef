package rehearsal.statistics;

import java.util.Arrays;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The interval of a mean paired difference by resampling pairs, or whole clusters of pairs. A plain percentile interval is too narrow for few
 * pairs; its ends are moved out as Hesterberg (2015, "What teachers should know about the bootstrap", 3.3) describes, so that the interval of
 * roughly normal data agrees with Student's t.
 */
public record PairedBootstrap(int draws, long seed, double level) {

    public static final int USUAL_DRAWS = 10_000;
    public static final long USUAL_SEED = 20_260_401L;

    public static PairedBootstrap usual() {
        return new PairedBootstrap(USUAL_DRAWS, USUAL_SEED, 0.95);
    }

    /**
     * What was found, and everything needed to find it again.
     *
     * @param units what was resampled: pairs, or clusters of them
     */
    public record Estimate(double difference, Interval interval, int pairs, int units, long seed, int draws) {
    }

    /** Every pair stands for itself. */
    public Estimate of(double[] differences) {
        if (differences.length < 2) {
            return tooFew(differences);
        }
        return estimate(differences, ones(differences.length), differences.length);
    }

    /** Pairs of one cluster (a persona, a scenario) are drawn together. */
    public Estimate ofClusters(double[] differences, int[] clusters) {
        var numbers = Arrays.stream(clusters).distinct().toArray();
        if (numbers.length == differences.length || numbers.length < 2) {
            return numbers.length < 2 ? tooFew(differences) : of(differences);
        }
        var sums = new double[numbers.length];
        var sizes = new double[numbers.length];
        for (int at = 0; at < differences.length; at++) {
            int cluster = indexOf(numbers, clusters[at]);
            sums[cluster] += differences[at];
            sizes[cluster]++;
        }
        return estimate(sums, sizes, differences.length);
    }

    private Estimate estimate(double[] sums, double[] sizes, int pairs) {
        int units = sums.length;
        var means = new double[draws];
        var random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        var plain = units == pairs;
        for (int draw = 0; draw < draws; draw++) {
            double sum = 0;
            double size = plain ? pairs : 0;
            for (int taken = 0; taken < units; taken += 2) {
                // Two indices out of one random number: the upper and the lower half.
                long bits = random.nextLong();
                int one = (int) ((bits >>> 32) * units >>> 32);
                sum += sums[one];
                if (!plain) {
                    size += sizes[one];
                }
                if (taken + 1 < units) {
                    int two = (int) ((bits & 0xffff_ffffL) * units >>> 32);
                    sum += sums[two];
                    size += plain ? 0 : sizes[two];
                }
            }
            means[draw] = sum / size;
        }
        Arrays.sort(means);
        double tail = tail(units);
        double total = Arrays.stream(sums).sum() / pairs;
        return new Estimate(total, new Interval(quantile(means, tail), quantile(means, 1 - tail)), pairs, units, seed, draws);
    }

    private double tail(int units) {
        double t = TDistribution.of(units - 1.0).inverseSurvivalProbability((1 - level) / 2);
        return NormalDistribution.of(0, 1).survivalProbability(Math.sqrt(units / (units - 1.0)) * t);
    }

    private Estimate tooFew(double[] differences) {
        return new Estimate(Moments.mean(differences), new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
                differences.length, Math.min(1, differences.length), seed, draws);
    }

    private static double[] ones(int length) {
        var ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static int indexOf(int[] numbers, int wanted) {
        int at = 0;
        while (numbers[at] != wanted) {
            at++;
        }
        return at;
    }

    /** Between the two order statistics next to it. */
    static double quantile(double[] sorted, double probability) {
        double place = Math.clamp(probability * (sorted.length + 1) - 1, 0, sorted.length - 1.0);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
