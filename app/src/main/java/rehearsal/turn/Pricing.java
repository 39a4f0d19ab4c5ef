package rehearsal.turn;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import rehearsal.ai.Usage;
import rehearsal.ai.models.ModelCatalogue;
import rehearsal.ai.models.Money;

/** What a call cost; nothing for a model whose price is not known. */
@FunctionalInterface
public interface Pricing {
    Optional<Money> cost(String provider, String model, Usage usage);

    static Pricing unknown() {
        return (provider, model, usage) -> Optional.empty();
    }

    /** The prices of the catalogue, as they are on the day of the call. */
    static Pricing of(ModelCatalogue catalogue, Clock clock) {
        return (provider, model, usage) -> catalogue.cost(provider, model, Optional.of(usage), LocalDate.now(clock));
    }
}
