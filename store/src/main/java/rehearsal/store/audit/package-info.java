/**
 * What was done by whom, as a chain: each row carries the hash of the row before it, so that a changed, missing or added row shows. Rows are only
 * ever added, inside the transaction of the deed they tell of. Start at {@link rehearsal.store.audit.Audit}.
 */
@NullMarked
package rehearsal.store.audit;

import org.jspecify.annotations.NullMarked;
