/**
 * Google's Gemini interface. Knows no other provider. Start at {@link rehearsal.ai.gemini.Gemini}.
 */
@NullMarked
package rehearsal.ai.gemini;

import org.jspecify.annotations.NullMarked;
