package rehearsal.cli;

import java.util.Locale;
import java.util.Optional;
import rehearsal.store.usage.UsageSum;

/** What some calls cost. A call whose price nobody knows is said to be one, and never counted as free. */
record SpentDollars(UsageSum sum) {

    /** Answers without a known price; a call that failed is no answer. */
    long withoutPrice() {
        return Math.max(0, sum.withoutCost() - sum.failed());
    }

    /** Empty when no price of any of them is known. */
    Optional<String> known() {
        return sum.costMicros() == 0 && withoutPrice() > 0
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%.4f", sum.costMicros() / 1_000_000.0));
    }

    String words() {
        var unknown = withoutPrice();
        return known().map(dollars -> unknown == 0 ? dollars : dollars + " + " + unknown + " unknown").orElse("unknown");
    }
}
