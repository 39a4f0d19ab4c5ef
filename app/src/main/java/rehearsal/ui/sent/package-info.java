/**
 * What would be sent for the open prompt, through the real corridor: pieces by origin with their sizes, the exact body per provider. Sends
 * nothing. Start at {@link rehearsal.ui.sent.SentModel}.
 */
@NullMarked
package rehearsal.ui.sent;

import org.jspecify.annotations.NullMarked;
