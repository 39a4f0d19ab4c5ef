package rehearsal.statistics;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/** A share of successes with Wilson's interval. */
public record Rate(int successes, int of, Interval interval) {

    public static Rate wilson(int successes, int of, double level) {
        if (of == 0) {
            return new Rate(0, 0, new Interval(0, 1));
        }
        var found = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(of, successes, 1 - level);
        return new Rate(successes, of, new Interval(found.getLowerBound(), found.getUpperBound()).within(0, 1));
    }

    public double share() {
        return of == 0 ? Double.NaN : (double) successes / of;
    }
}
