/**
 * The words of the studio, read from {@code resources/texts}. No sentence a person reads is written in Java. Start at
 * {@link rehearsal.ui.text.Texts}.
 */
@NullMarked
package rehearsal.ui.text;

import org.jspecify.annotations.NullMarked;
