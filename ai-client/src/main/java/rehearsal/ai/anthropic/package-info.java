/**
 * Anthropic's Messages interface. Knows no other provider. Start at {@link rehearsal.ai.anthropic.Anthropic}.
 */
@NullMarked
package rehearsal.ai.anthropic;

import org.jspecify.annotations.NullMarked;
