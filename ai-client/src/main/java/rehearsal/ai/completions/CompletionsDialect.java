package rehearsal.ai.completions;

/**
 * What differs from one Chat Completions server to the next.
 *
 * @param maxTokensField the name its output limit goes by
 * @param usageInStream whether it takes {@code stream_options} and then reports tokens at the end of a stream
 * @param reasoningFamilies whether its model names follow OpenAI's families, some of which take no temperature
 */
public record CompletionsDialect(SchemaSupport schemaSupport, String maxTokensField, boolean usageInStream, boolean reasoningFamilies) {
}
