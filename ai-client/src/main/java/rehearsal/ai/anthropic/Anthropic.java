package rehearsal.ai.anthropic;

import rehearsal.ai.KeyRule;
import rehearsal.ai.provider.ProviderDescription;

/** Anthropic, asked through its Messages interface. */
public final class Anthropic {

    private Anthropic() {
    }

    public static ProviderDescription description() {
        return ProviderDescription.at("https://api.anthropic.com/v1", "anthropic", "Anthropic", KeyRule.required("ANTHROPIC_API_KEY"),
                new MessagesProtocol());
    }
}
