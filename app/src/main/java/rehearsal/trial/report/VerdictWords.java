package rehearsal.trial.report;

import rehearsal.statistics.PairedBootstrap;
import rehearsal.statistics.PairedPower;

/** The verdict as a reader wants it: who is ahead, by how much, how sure, and how many more cases would settle it. */
final class VerdictWords {

    private VerdictWords() {
    }

    static String of(String first, String second, PairedBootstrap.Estimate found, double spread, int minimum) {
        if (found.pairs() < minimum) {
            return "No winner yet: %d paired case%s so far, at least %d are needed.".formatted(found.pairs(), found.pairs() == 1 ? "" : "s",
                    minimum);
        }
        var clusters = found.units() < found.pairs()
                ? " The cases belong to %d groups, and the interval allows for that.".formatted(found.units())
                : "";
        var sure = "95 %% interval %s to %s points, %d paired cases".formatted(points(found.interval().low()),
                points(found.interval().high()),
                found.pairs());
        if (found.interval().excludesZero()) {
            return "%s is ahead of %s by %s points (%s).%s".formatted(found.difference() > 0 ? second : first,
                    found.difference() > 0 ? first : second, points(Math.abs(found.difference())), sure, clusters);
        }
        if (found.difference() == 0 && spread == 0) {
            return "Both sides scored the same in every case (%s).%s".formatted(sure, clusters);
        }
        int needed = PairedPower.usual(spread).casesFor(found.difference());
        var more = needed > 100_000
                ? "More cases of this kind would not settle it."
                : needed <= found.pairs()
                        ? "A few more cases may settle it."
                        : "About %d more cases would settle a difference of this size.".formatted(needed - found.pairs());
        return "No clear winner: %s minus %s is %s points (%s). %s%s".formatted(second, first, points(found.difference()), sure, more,
                clusters);
    }

    /** Shares as points of a hundred. */
    static String points(double share) {
        return Double.isInfinite(share) ? "?" : "%.1f".formatted(share * 100).replace("-0.0", "0.0");
    }
}
