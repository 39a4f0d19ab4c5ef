/**
 * Rehearse A | B: one client, two arms, both answers on one row. Asks the engine for everything that lasts; what is on the screen only is in
 * {@link rehearsal.ui.arms.ArmsModel}. Start at {@link rehearsal.ui.arms.ArmsScreen}.
 */
@NullMarked
package rehearsal.ui.arms;

import org.jspecify.annotations.NullMarked;
