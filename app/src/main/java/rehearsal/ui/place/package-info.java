/**
 * What the shell and the screens say to each other: where to go, what to show, what happened, what can be done. Holds no behaviour of
 * either, so that no screen ever needs another. Start at {@link rehearsal.ui.place.Place} and {@link rehearsal.ui.place.WindowServices}.
 */
@NullMarked
package rehearsal.ui.place;

import org.jspecify.annotations.NullMarked;
