package rehearsal.statistics;

import java.util.HashMap;
import java.util.List;

/** How far two raters agree on the same cases, and how much of that is more than chance (Cohen 1960). */
public record CohenKappa(int cases, double agreement, double kappa) {

    public static <T> CohenKappa of(List<T> first, List<T> second) {
        int cases = first.size();
        var countFirst = new HashMap<T, Integer>();
        var countSecond = new HashMap<T, Integer>();
        int same = 0;
        for (int at = 0; at < cases; at++) {
            countFirst.merge(first.get(at), 1, Integer::sum);
            countSecond.merge(second.get(at), 1, Integer::sum);
            same += first.get(at).equals(second.get(at)) ? 1 : 0;
        }
        double agreement = (double) same / cases;
        double chance = 0;
        for (var entry : countFirst.entrySet()) {
            chance += (double) entry.getValue() / cases * countSecond.getOrDefault(entry.getKey(), 0) / cases;
        }
        // Both always said one thing: there is no agreement beyond chance to measure.
        double kappa = chance >= 1 ? Double.NaN : (agreement - chance) / (1 - chance);
        return new CohenKappa(cases, agreement, kappa);
    }
}
