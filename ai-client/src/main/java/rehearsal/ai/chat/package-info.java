/**
 * The Chat Completions format, which OpenAI and many other servers speak: request writer, answer reader, error table. What
 * differs from server to server is a {@link rehearsal.ai.chat.ChatDialect}. Start at {@link rehearsal.ai.chat.ChatWriter}.
 */
@NullMarked
package rehearsal.ai.chat;

import org.jspecify.annotations.NullMarked;
