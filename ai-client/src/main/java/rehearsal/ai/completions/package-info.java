/**
 * The Chat Completions format, which OpenAI and many other servers speak: request writer, answer reader, error table. What
 * differs from server to server is a {@link rehearsal.ai.completions.CompletionsDialect}. Start at {@link rehearsal.ai.completions.CompletionsProtocol}.
 */
@NullMarked
package rehearsal.ai.completions;

import org.jspecify.annotations.NullMarked;
