/**
 * OpenAI's own two interfaces: Responses, and Chat Completions as OpenAI runs it. Knows no other provider. Start at
 * {@link rehearsal.ai.openai.OpenAi}.
 */
@NullMarked
package rehearsal.ai.openai;

import org.jspecify.annotations.NullMarked;
