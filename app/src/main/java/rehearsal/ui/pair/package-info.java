/**
 * Rehearse A and B: one message box, two sessions that answer side by side, where they diverged, and the votes. Never reads the store itself; that
 * is {@code rehearsal.practice}. Start at {@link rehearsal.ui.pair.PairModel}.
 */
@NullMarked
package rehearsal.ui.pair;

import org.jspecify.annotations.NullMarked;
