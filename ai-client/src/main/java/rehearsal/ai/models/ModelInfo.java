package rehearsal.ai.models;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One model of one provider. Everything about it but its name may be unknown. */
public record ModelInfo(String provider, String model, String title, Optional<Size> size, Set<Ability> can, Set<Ability> cannot,
        List<Price> prices, Optional<Retirement> retirement, Part part) {

    private static final int SOON = 60;

    /** The part a model has in its provider's list. */
    public enum Part {
        /** It can be chosen. */
        ANY,
        /** It is taken when nobody names one. */
        USUAL,
        /** It plays a client and nothing else. */
        CLIENT
    }

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

    /** The same model, to be chosen like any other. */
    ModelInfo unmarked() {
        return part == Part.USUAL ? new ModelInfo(provider, model, title, size, can, cannot, prices, retirement, Part.ANY) : this;
    }

    /** Whether it may be taken when nobody named it: it has a price, and it does not go away soon. */
    boolean mayBeUsual(LocalDate day) {
        return part != Part.CLIENT && price(0, day).isPresent() && !retiredBy(day.plusDays(SOON));
    }

    /** Gone, or announced to go, by this day. */
    public boolean retiredBy(LocalDate day) {
        return retirement.filter(Retirement::announced).map(end -> !end.day().isAfter(day)).orElse(false);
    }
}
