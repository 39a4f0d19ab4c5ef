/**
 * The ground every shelf stands on: where the data lies, the connection pool, transactions, the promise that what was saved is on
 * disk, and the numbered migrations. Knows no prompt and no session. {@code java.sql} stays inside this package. Start at
 * {@link rehearsal.store.db.Database}.
 */
@NullMarked
package rehearsal.store.db;

import org.jspecify.annotations.NullMarked;
