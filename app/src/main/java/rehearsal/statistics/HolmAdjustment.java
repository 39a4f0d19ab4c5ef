package rehearsal.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Probabilities of several comparisons, raised so that together they are wrong no more often than one (Holm 1979). */
public final class HolmAdjustment {

    private HolmAdjustment() {
    }

    /** In the order they came in. */
    public static List<Double> of(List<Double> probabilities) {
        int all = probabilities.size();
        var order = IntStream.range(0, all).boxed().sorted(Comparator.comparing(probabilities::get)).toList();
        var adjusted = new Double[all];
        double highest = 0;
        for (int rank = 0; rank < all; rank++) {
            int at = order.get(rank);
            highest = Math.max(highest, Math.min(1, probabilities.get(at) * (all - rank)));
            adjusted[at] = highest;
        }
        return List.of(adjusted);
    }
}
