/**
 * A client's state and how actions change it: pure, on copies, every outcome explained. Reads and writes scenarios. Knows the program,
 * never a provider, a prompt or the store. Start at {@link rehearsal.state.State}.
 */
@NullMarked
package rehearsal.state;

import org.jspecify.annotations.NullMarked;
