package rehearsal.ai.completions;

import java.net.URI;
import rehearsal.ai.http.Protocol;

/**
 * What differs from one Chat Completions server to the next.
 *
 * @param provider the provider's id
 * @param maxTokensField the name its output limit goes by
 * @param usageInStream whether it takes {@code stream_options} and then reports tokens at the end of a stream
 * @param reasoningFamilies whether its model names follow OpenAI's families, some of which take no temperature
 */
public record CompletionsDialect(String provider, URI base, Protocol protocol, SchemaSupport schemaSupport, String maxTokensField,
        boolean usageInStream, boolean reasoningFamilies) {
}
