/**
 * The window: top bar, five places, status bar, palette, notices, long work, the calm pane for the unexpected. Puts screens together; they
 * meet here through {@link rehearsal.ui.place.Place}. Never reads the store. Start at {@link rehearsal.ui.shell.StudioWindow}.
 */
@NullMarked
package rehearsal.ui.shell;

import org.jspecify.annotations.NullMarked;
