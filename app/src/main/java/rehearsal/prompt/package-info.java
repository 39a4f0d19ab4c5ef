/**
 * The words of a prompt: parsing a body with positions, lint with quick fixes, rendering in one pass, choosing the live version. Never
 * talks to a provider. Start at {@link rehearsal.prompt.BodyParser}.
 */
@NullMarked
package rehearsal.prompt;

import org.jspecify.annotations.NullMarked;
