package rehearsal.ai.gemini;

import rehearsal.ai.KeyRule;
import rehearsal.ai.provider.ProviderDescription;

/** Google's Gemini. */
public final class Gemini {

    private Gemini() {
    }

    public static ProviderDescription description() {
        return ProviderDescription.at("https://generativelanguage.googleapis.com/v1beta", "gemini", "Google Gemini",
                KeyRule.required("GEMINI_API_KEY"), new GeminiProtocol());
    }
}
