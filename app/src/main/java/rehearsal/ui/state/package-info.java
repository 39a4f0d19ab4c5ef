/**
 * The client's state after any turn of a session: phases, identities, notes, what changed, a slider back through the turns, and the state changed
 * by hand. Asks nobody for an answer. Start at {@link rehearsal.ui.state.StateModel}.
 */
@NullMarked
package rehearsal.ui.state;

import org.jspecify.annotations.NullMarked;
