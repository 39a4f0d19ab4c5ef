package rehearsal.ai.testing;

import rehearsal.ai.anthropic.Anthropic;
import rehearsal.ai.compatible.CompatibleServers;
import rehearsal.ai.gemini.Gemini;
import rehearsal.ai.openai.OpenAi;
import rehearsal.ai.provider.ProviderList;

/** Every provider of this module, for tests that need to know who shares what with whom. */
public final class AllProviders {

    public static final ProviderList LIST = ProviderList.of(OpenAi.responses(), OpenAi.completions(), Anthropic.description(),
            Gemini.description(), CompatibleServers.description());

    private AllProviders() {
    }
}
