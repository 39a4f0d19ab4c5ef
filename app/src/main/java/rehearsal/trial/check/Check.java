package rehearsal.trial.check;

import java.util.List;
import java.util.OptionalDouble;

/** A check of a suite: a single one, or several that make one verdict. */
public sealed interface Check {

    double weight();

    /** What results call it. */
    String name();

    record Single(CheckKind kind, CheckSetting setting) implements Check {
        @Override
        public double weight() {
            return setting.weight();
        }

        @Override
        public String name() {
            return setting.name().orElseGet(() -> (setting.negated() ? "not-" : "") + kind.text().name());
        }
    }

    /** With a threshold the weighted score decides, without one every check in it must pass. */
    record Together(List<Check> checks, OptionalDouble threshold, double weight, String name) implements Check {
        public Together {
            checks = List.copyOf(checks);
        }
    }
}
