/**
 * How large a text is for a model: tokens, counted where the tokenizer is public and estimated where it is not. Start at
 * {@link rehearsal.turn.size.TokenCounter}.
 */
@NullMarked
package rehearsal.turn.size;

import org.jspecify.annotations.NullMarked;
