/**
 * The one door between work and the screen: work runs on virtual threads and can be cancelled, results come back on the JavaFX thread. Knows
 * no screen and no engine. Start at {@link rehearsal.ui.fx.Background}.
 */
@NullMarked
package rehearsal.ui.fx;

import org.jspecify.annotations.NullMarked;
