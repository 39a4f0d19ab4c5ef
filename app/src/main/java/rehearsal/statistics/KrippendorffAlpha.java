package rehearsal.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Agreement of any number of raters, some of whom skipped some cases (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"). */
public final class KrippendorffAlpha {

    /** How far apart two values are. */
    public enum Scale {
        /** Names: the same or not. */
        NOMINAL,
        /** Numbers whose distances count. */
        INTERVAL
    }

    private KrippendorffAlpha() {
    }

    /**
     * @param cases for each case the values that raters gave; a rater who gave none is left out
     * @return empty when no case has two values, or when all values are the same
     */
    public static OptionalDouble of(Scale scale, List<List<Double>> cases) {
        var pairable = cases.stream().filter(values -> values.size() > 1).toList();
        var all = new ArrayList<Double>();
        double observed = 0;
        for (var values : pairable) {
            observed += apart(scale, values) / (values.size() - 1);
            all.addAll(values);
        }
        if (all.size() < 2) {
            return OptionalDouble.empty();
        }
        double expected = apart(scale, all) / (all.size() - 1);
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - observed / expected);
    }

    /** Summed over every ordered pair of two different values' places. */
    private static double apart(Scale scale, List<Double> values) {
        double sum = 0;
        for (int one = 0; one < values.size(); one++) {
            for (int two = one + 1; two < values.size(); two++) {
                sum += 2 * distance(scale, values.get(one), values.get(two));
            }
        }
        return sum;
    }

    private static double distance(Scale scale, double one, double two) {
        return switch (scale) {
            case NOMINAL -> one == two ? 0 : 1;
            case INTERVAL -> (one - two) * (one - two);
        };
    }
}
