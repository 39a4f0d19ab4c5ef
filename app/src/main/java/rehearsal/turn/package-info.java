/**
 * The corridor: one turn from a client's message to its outcome, and everything that is known of it afterwards. Preview, dry run,
 * command line, trials, service and chat all walk it; there is no second pipeline. Blocks, knows no threads, touches no screen and no
 * table. Start at {@link rehearsal.turn.TurnRunner}, and for what is sent at {@link rehearsal.turn.Corridor}.
 */
@NullMarked
package rehearsal.turn;

import org.jspecify.annotations.NullMarked;
