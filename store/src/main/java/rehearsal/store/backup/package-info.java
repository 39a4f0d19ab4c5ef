/**
 * Backups: the whole store in one file, made while it is in use, that can be restored into either kind of database. Nothing is overwritten: what a restore replaces is kept beside
 * it. Start at {@link rehearsal.store.backup.Backups}.
 */
@NullMarked
package rehearsal.store.backup;

import org.jspecify.annotations.NullMarked;
