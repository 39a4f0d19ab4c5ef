package rehearsal.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * An interval of a bounded mean that may be looked at after every value: the chance that it is ever wrong, at any look, stays below the stated
 * one. The predictable plug-in empirical Bernstein sequence of Waudby-Smith and Ramdas (2024, "Estimating means of bounded random variables by
 * betting", theorem 2).
 *
 * @param lowest the smallest value there can be
 */
public record ConfidenceSequence(double lowest, double highest, double level) {

    private static final double LARGEST_BET = 0.5;

    /** For differences of two scores that both lie between 0 and 1. */
    public static ConfidenceSequence ofDifferences(double level) {
        return new ConfidenceSequence(-1, 1, level);
    }

    /** The interval after all of these, in the order they came in; what an earlier interval excluded stays excluded. */
    public Interval of(double[] values) {
        var all = after(values);
        return all.isEmpty() ? new Interval(lowest, highest) : all.getLast();
    }

    /** The interval after each value. */
    public List<Interval> after(double[] values) {
        double alpha = (1 - level) / 2;
        var below = new Bound(alpha);
        var above = new Bound(alpha);
        var all = new ArrayList<Interval>(values.length);
        var now = new Interval(0, 1);
        for (var value : values) {
            double unit = (value - lowest) / (highest - lowest);
            now = now.and(new Interval(below.with(unit), 1 - above.with(1 - unit)));
            all.add(new Interval(lowest + now.low() * (highest - lowest), lowest + now.high() * (highest - lowest)));
        }
        return List.copyOf(all);
    }

    /** A lower bound that grows with each value between 0 and 1. */
    private static final class Bound {

        private final double evidence;
        private int count;
        private double sum;
        private double squares;
        private double bets;
        private double betValues;
        private double betSquares;

        Bound(double alpha) {
            this.evidence = Math.log(1 / alpha);
        }

        double with(double value) {
            // The bet on a value is made before it is seen: only earlier ones count.
            double meanBefore = count == 0 ? 0 : sum / count;
            double varianceBefore = (0.25 + squares) / (count + 1);
            count++;
            double bet = Math.min(LARGEST_BET, Math.sqrt(2 * evidence / (count * Math.log(1.0 + count) * varianceBefore)));
            bets += bet;
            betValues += bet * value;
            betSquares += (value - meanBefore) * (value - meanBefore) * (-Math.log(1 - bet) - bet);
            sum += value;
            double regular = Math.min(1, (0.5 + sum) / (count + 1));
            squares += (value - regular) * (value - regular);
            return (betValues - evidence - betSquares) / bets;
        }
    }
}
