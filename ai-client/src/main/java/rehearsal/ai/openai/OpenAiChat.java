package rehearsal.ai.openai;

import java.net.URI;
import rehearsal.ai.KeySource;
import rehearsal.ai.completions.ChatClient;
import rehearsal.ai.completions.CompletionsDialect;
import rehearsal.ai.completions.CompletionsReader;
import rehearsal.ai.completions.OpenAiProtocol;
import rehearsal.ai.completions.SchemaSupport;
import rehearsal.ai.http.Transport;

/** OpenAI through its older interface, Chat Completions. */
public final class OpenAiChat {

    public static final String PROVIDER = "openai-chat";

    private OpenAiChat() {
    }

    /** @param base the address up to and with the version, such as {@link OpenAiClient#BASE} */
    public static ChatClient client(Transport transport, URI base, KeySource keys) {
        var protocol = new OpenAiProtocol("OpenAI", OpenAiClient.KEY_HINT, true, CompletionsReader::new);
        var dialect = new CompletionsDialect(PROVIDER, base, protocol, SchemaSupport.JSON_SCHEMA, "max_completion_tokens", true, true);
        return new ChatClient(transport, dialect, keys);
    }
}
