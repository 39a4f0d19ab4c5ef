/**
 * One stream of what changes in the library, whoever changed it: this window, another window, another process, another machine. It says what to read again and never holds
 * the truth itself. Nothing here writes. Start at {@link rehearsal.store.change.Changes}.
 */
@NullMarked
package rehearsal.store.change;

import org.jspecify.annotations.NullMarked;
