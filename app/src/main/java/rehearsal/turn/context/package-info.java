/**
 * What a prompt may know: the value of every context key, gathered from a program, a state and the newest message. Pure. Never chooses a
 * prompt and never builds a request. Start at {@link rehearsal.turn.context.Gatherer}.
 */
@NullMarked
package rehearsal.turn.context;

import org.jspecify.annotations.NullMarked;
