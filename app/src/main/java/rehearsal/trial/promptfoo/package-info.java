/**
 * Suites of promptfoo, in and out. Every line that is not taken over is listed with its place; nothing is dropped in silence. Prompts come in through
 * the library's own import, not here. Start at {@link rehearsal.trial.promptfoo.PromptfooSuite}.
 */
@NullMarked
package rehearsal.trial.promptfoo;

import org.jspecify.annotations.NullMarked;
