package rehearsal.ai.toy;

import rehearsal.ai.KeyRule;
import rehearsal.ai.provider.ProviderDescription;

/** The description of a made-up vendor. */
final class Toy {

    private Toy() {
    }

    static ProviderDescription description() {
        return ProviderDescription.at("https://toys.example/v1", "toy", "Toy Works", KeyRule.required("TOY_KEY"), new ToyProtocol());
    }
}
