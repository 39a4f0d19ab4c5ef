package rehearsal.turn;

import java.util.OptionalDouble;
import rehearsal.ai.Usage;

/** What a call cost, in US dollars; nothing for a model whose price is not known. */
@FunctionalInterface
public interface Pricing {
    OptionalDouble cost(String provider, String model, Usage usage);

    static Pricing unknown() {
        return (provider, model, usage) -> OptionalDouble.empty();
    }
}
