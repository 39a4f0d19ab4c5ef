package rehearsal.ai.models;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One model of one provider. Everything about it but its name may be unknown. */
public record ModelInfo(String provider, String model, String title, Optional<Size> size, Set<Ability> can, Set<Ability> cannot,
        List<Price> prices, Optional<Retirement> retirement) {

    public ModelInfo {
        can = Set.copyOf(can);
        cannot = Set.copyOf(cannot);
        prices = List.copyOf(prices);
    }

    public Ability.Known can(Ability ability) {
        if (can.contains(ability)) {
            return Ability.Known.YES;
        }
        return cannot.contains(ability) ? Ability.Known.NO : Ability.Known.UNKNOWN;
    }

    /** The price of a request of this size on this day: the most particular one that holds. */
    public Optional<Price> price(long inputTokens, LocalDate day) {
        return prices.stream().filter(price -> price.holds(inputTokens, day))
                .max(Comparator.comparing((Price price) -> price.from().orElse(LocalDate.MIN))
                        .thenComparing(price -> price.above().orElse(-1)));
    }

    public boolean free() {
        return !prices.isEmpty() && prices.stream().allMatch(Price::free);
    }

    /** Gone, or announced to go, by this day. */
    public boolean retiredBy(LocalDate day) {
        return retirement.filter(Retirement::announced).map(end -> !end.day().isAfter(day)).orElse(false);
    }
}
