/**
 * Two versions of a prompt beside each other: lines, words, settings, keys and actions, comments on lines, and the decision. Start at
 * {@link rehearsal.ui.compare.CompareModel}.
 */
@NullMarked
package rehearsal.ui.compare;

import org.jspecify.annotations.NullMarked;
