/** Opens the database (an embedded H2 file or a shared PostgreSQL) and hands out the shelves. Start at {@code Store}. */
@NullMarked
package rehearsal.store;

import org.jspecify.annotations.NullMarked;
