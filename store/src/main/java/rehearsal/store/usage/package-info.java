/** The log of calls to models: one short row each. What was not reported is unknown, never zero. Start at {@link rehearsal.store.usage.UsageLog}. */
@NullMarked
package rehearsal.store.usage;

import org.jspecify.annotations.NullMarked;
