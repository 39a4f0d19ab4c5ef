/**
 * Widgets without product knowledge: chips, badges, key caps, panes, cards, icons, and the loader of views. Nothing here knows what a prompt
 * is. Start at {@link rehearsal.ui.control.Views} and {@link rehearsal.ui.control.Chip}.
 */
@NullMarked
package rehearsal.ui.control;

import org.jspecify.annotations.NullMarked;
