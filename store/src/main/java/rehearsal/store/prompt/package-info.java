/**
 * Prompts, their versions, drafts, labels and reviews. A version never changes. Start at {@link rehearsal.store.prompt.Scope} and
 * {@link rehearsal.store.prompt.PromptVersion}.
 */
@NullMarked
package rehearsal.store.prompt;

import org.jspecify.annotations.NullMarked;
