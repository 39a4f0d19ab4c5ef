package rehearsal.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A mean that people rated on a few cases and a judge on all: people correct the judge, and how far the judge is trusted is tuned from the data
 * (PPI++, Angelopoulos, Duchi and Zrnic 2023). The interval uses Student's t of the cases people rated, for they are few.
 *
 * @param trust 0: the judge is ignored, 1: the judge counts in full
 */
public record PredictionPowered(double mean, Interval interval, double trust, int rated, int judgedOnly) {

    /**
     * @param people their ratings of some cases
     * @param judgeToo the judge's ratings of the same cases
     * @param judgeOnly the judge's ratings of the other cases
     */
    public static PredictionPowered of(double[] people, double[] judgeToo, double[] judgeOnly, double level) {
        int rated = people.length;
        int others = judgeOnly.length;
        double trust = others == 0 ? 0 : trust(people, judgeToo, judgeOnly);
        var corrected = new double[rated];
        for (int at = 0; at < rated; at++) {
            corrected[at] = people[at] - trust * judgeToo[at];
        }
        double mean = Moments.mean(corrected) + (others == 0 ? 0 : trust * Moments.mean(judgeOnly));
        double variance = Moments.variance(corrected) / rated
                + (others < 2 ? 0 : trust * trust * Moments.variance(judgeOnly) / others);
        if (rated < 2) {
            return new PredictionPowered(mean, new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY), trust, rated, others);
        }
        double reach = TDistribution.of(rated - 1.0).inverseSurvivalProbability((1 - level) / 2) * Math.sqrt(variance);
        return new PredictionPowered(mean, new Interval(mean - reach, mean + reach), trust, rated, others);
    }

    private static double trust(double[] people, double[] judgeToo, double[] judgeOnly) {
        var judge = new double[judgeToo.length + judgeOnly.length];
        System.arraycopy(judgeToo, 0, judge, 0, judgeToo.length);
        System.arraycopy(judgeOnly, 0, judge, judgeToo.length, judgeOnly.length);
        double spread = (1 + (double) judgeToo.length / judgeOnly.length) * Moments.variance(judge);
        return spread > 0 ? Math.clamp(Moments.covariance(people, judgeToo) / spread, 0, 1) : 0;
    }
}
