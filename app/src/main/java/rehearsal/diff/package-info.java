/**
 * What changed between two texts or two versions of a prompt: line by line, word by word within a changed line, and field by field.
 * Answers in bounded time, coarser if need be, and stops when interrupted. Knows no store and no screen. Start at
 * {@link rehearsal.diff.TextDiff}, then {@link rehearsal.diff.PromptComparison}.
 */
@NullMarked
package rehearsal.diff;

import org.jspecify.annotations.NullMarked;
