package rehearsal.trial.report;

import java.util.Comparator;
import java.util.List;
import rehearsal.statistics.McNemarTest;
import rehearsal.statistics.PairedBootstrap;
import rehearsal.statistics.WinLossTie;

/**
 * A side against the first one, paired by case. Wins are the second's.
 *
 * @param adjusted the probability of the sign test, raised for the number of sides
 */
public record Comparison(String first, String second, List<CasePair> pairs, PairedBootstrap.Estimate estimate, WinLossTie count,
        McNemarTest passes, double adjusted, String verdict) {

    public Comparison {
        pairs = List.copyOf(pairs);
    }

    /** Where the second side is worse, the worst first. */
    public List<CasePair> regressions() {
        return pairs.stream().filter(pair -> pair.difference() < 0).sorted(Comparator.comparingDouble(CasePair::difference)).toList();
    }
}
