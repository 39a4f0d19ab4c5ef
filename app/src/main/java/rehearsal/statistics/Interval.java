package rehearsal.statistics;

/** From a low to a high value, both included. */
public record Interval(double low, double high) {

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** All of it lies on one side of zero. */
    public boolean excludesZero() {
        return low > 0 || high < 0;
    }

    public double width() {
        return high - low;
    }

    /** What both have in common; the nearer end twice when they have nothing in common. */
    public Interval and(Interval other) {
        var lower = Math.max(low, other.low);
        var upper = Math.min(high, other.high);
        return lower <= upper ? new Interval(lower, upper) : new Interval(upper, upper);
    }

    public Interval within(double lowest, double highest) {
        return new Interval(Math.clamp(low, lowest, highest), Math.clamp(high, lowest, highest));
    }
}
