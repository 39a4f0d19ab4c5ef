package rehearsal.ai.fit;

import java.util.List;
import java.util.OptionalDouble;
import rehearsal.ai.Rewrite;

/** A temperature as a model takes it: as asked, brought into its range, or not at all. */
public record Temperature(OptionalDouble value, List<Rewrite> rewritten) {

    public Temperature {
        rewritten = List.copyOf(rewritten);
    }

    public static Temperature fit(OptionalDouble asked, double highest, boolean accepted, String model) {
        if (asked.isEmpty()) {
            return new Temperature(asked, List.of());
        }
        var value = asked.getAsDouble();
        if (!accepted) {
            return new Temperature(OptionalDouble.empty(),
                    List.of(new Rewrite("temperature " + value,
                            "left out: " + model + " runs at its own temperature and refuses any other")));
        }
        var inRange = Math.clamp(value, 0.0, highest);
        if (inRange != value) {
            return new Temperature(OptionalDouble.of(inRange),
                    List.of(new Rewrite("temperature " + value, "sent as " + inRange + ": the range is 0 to " + highest)));
        }
        return new Temperature(asked, List.of());
    }
}
