package rehearsal.ai.openai;

import java.util.List;
import rehearsal.ai.KeyRule;
import rehearsal.ai.completions.CompletionsDialect;
import rehearsal.ai.completions.CompletionsProtocol;
import rehearsal.ai.completions.SchemaSupport;
import rehearsal.ai.http.ModelsDocument;
import rehearsal.ai.provider.ProviderDescription;

/** OpenAI, which can be asked through two interfaces with one key. */
public final class OpenAi {

    static final ModelsDocument MODELS = ModelsDocument.of("/models", "data", "id");
    private static final String ID = "openai";
    private static final String BASE = "https://api.openai.com/v1";
    private static final KeyRule KEY = KeyRule.required("OPENAI_API_KEY");

    private OpenAi() {
    }

    public static ProviderDescription responses() {
        return ProviderDescription.at(BASE, ID, "OpenAI", KEY, new ResponsesProtocol());
    }

    /** The older interface. */
    public static ProviderDescription completions() {
        var dialect = new CompletionsDialect(SchemaSupport.JSON_SCHEMA, "max_completion_tokens", true, true);
        return ProviderDescription
                .at(BASE, "openai-chat", "OpenAI (Chat Completions)", KEY, new CompletionsProtocol(dialect, List.of(MODELS))).sharing(ID);
    }
}
