/**
 * Anthropic's Messages interface. Knows no other provider. Start at {@link rehearsal.ai.anthropic.AnthropicClient}.
 */
@NullMarked
package rehearsal.ai.anthropic;

import org.jspecify.annotations.NullMarked;
