/**
 * What a person does with prompts, without a screen: open, save, keep a draft, check, search, compare, review, make live, archive, undo. Used
 * by the screens, the command line and services alike. Knows no JavaFX and no texts: it returns values, and a face says them in words. Start at
 * {@link rehearsal.library.AuthorContext} and {@link rehearsal.library.LoadedPrompt}.
 */
@NullMarked
package rehearsal.library;

import org.jspecify.annotations.NullMarked;
