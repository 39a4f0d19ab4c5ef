/**
 * The window: top bar, the places, status bar, palette, notices, long work, the calm pane for the unexpected. Puts screens together; they
 * meet here through {@link rehearsal.ui.place.Place}. The one package of the screens that hands them parts of the library. Start at {@link rehearsal.ui.shell.StudioWindow}.
 */
@NullMarked
package rehearsal.ui.shell;

import org.jspecify.annotations.NullMarked;
