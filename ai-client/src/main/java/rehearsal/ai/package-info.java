/**
 * Talking to a model, whoever runs it: the neutral request, what streams back, what it cost and how it can fail.
 * Vendor types stay in their own package below; nothing here knows prompts, sessions, the store or the screen. Start at
 * {@link rehearsal.ai.AiClient}.
 */
@NullMarked
package rehearsal.ai;

import org.jspecify.annotations.NullMarked;
