/**
 * The first page: three steps, a recorded talk that plays, a short tour. Sends nothing and asks for nothing. Start at
 * {@link rehearsal.ui.start.StartModel}.
 */
@NullMarked
package rehearsal.ui.start;

import org.jspecify.annotations.NullMarked;
