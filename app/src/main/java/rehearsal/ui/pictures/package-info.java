/**
 * The screen of JavaFX's platform without a display, for pictures of the studio and for tests. Reaches into one exact version of JavaFX and
 * nowhere else; knows no screen of the studio. Start at {@link rehearsal.ui.pictures.HeadlessScreen}.
 */
@NullMarked
package rehearsal.ui.pictures;

import org.jspecify.annotations.NullMarked;
