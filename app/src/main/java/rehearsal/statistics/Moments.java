package rehearsal.statistics;

/** Sums that several figures need; two passes, so that a large mean does not swallow a small spread. */
final class Moments {

    private Moments() {
    }

    static double mean(double[] values) {
        double sum = 0;
        for (var value : values) {
            sum += value;
        }
        return values.length == 0 ? Double.NaN : sum / values.length;
    }

    /** Divided by one less than their number. */
    static double variance(double[] values) {
        return values.length < 2 ? Double.NaN : covariance(values, values) * values.length / (values.length - 1);
    }

    /** Divided by their number. */
    static double covariance(double[] left, double[] right) {
        double meanLeft = mean(left);
        double meanRight = mean(right);
        double sum = 0;
        for (int at = 0; at < left.length; at++) {
            sum += (left[at] - meanLeft) * (right[at] - meanRight);
        }
        return sum / left.length;
    }
}
