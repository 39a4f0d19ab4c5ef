/**
 * Fonts, and the light and dark look. Java adds style classes; colours are looked-up names in {@code resources/styles}. Start at
 * {@link rehearsal.ui.theme.Look}.
 */
@NullMarked
package rehearsal.ui.theme;

import org.jspecify.annotations.NullMarked;
