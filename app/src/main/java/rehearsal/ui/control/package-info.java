/**
 * Widgets without product knowledge: chips, badges, key caps, panes, cards, menus, icons, the life of a view, and the loader of views. Nothing
 * here knows what a prompt is. How a screen is described: FXML describes the fixed structure of a screen, everything drawn from data is code; a
 * file that would only be a frame is not written. Start at {@link rehearsal.ui.control.Views}, {@link rehearsal.ui.control.Shown} and
 * {@link rehearsal.ui.control.Attached}.
 */
@NullMarked
package rehearsal.ui.control;

import org.jspecify.annotations.NullMarked;
