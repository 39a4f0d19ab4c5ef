/**
 * Talks that last: a session starts from a scenario, runs turns on the corridor, keeps every alternative and every state, and can be opened,
 * forked, frozen and exported at any turn. Blocks and knows no threads; what is told while a turn runs are {@code SessionEvent}s. Never asks a
 * provider except through the corridor. Start at {@link rehearsal.session.SessionEngine}.
 */
@NullMarked
package rehearsal.session;

import org.jspecify.annotations.NullMarked;
