/**
 * Texts compared the way other tools compare them: JavaScript's idea of a text and of a regular expression, word overlaps, edit distance, JSON
 * hidden in prose. Pure functions without coaching. Never a verdict: thresholds are the checks'. Start at
 * {@link rehearsal.trial.text.TokenOverlap}.
 */
@NullMarked
package rehearsal.trial.text;

import org.jspecify.annotations.NullMarked;
