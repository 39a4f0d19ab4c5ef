/**
 * The settings of a workspace: providers and their keys, programs, the database, backups, the look, and rules everybody here follows. Shows
 * no key and keeps none; takes effect at once, so there is nothing to confirm at the end. Start at {@link rehearsal.ui.settings.SettingsScreen}.
 */
@NullMarked
package rehearsal.ui.settings;

import org.jspecify.annotations.NullMarked;
