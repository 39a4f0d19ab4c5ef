/**
 * The sentences of the screens, read from {@code resources/texts}, one file for each part of the window. What an engine or the library refuses
 * says why in a sentence of its own; everything else a screen shows stands in these files. Knows no JavaFX. Start at
 * {@link rehearsal.text.Texts}.
 */
@NullMarked
package rehearsal.text;

import org.jspecify.annotations.NullMarked;
