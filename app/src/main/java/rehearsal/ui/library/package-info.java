/**
 * The tree of a program's prompts: marks, counts, search over bodies, filters, new and copied prompts. Never edits a text. Start at
 * {@link rehearsal.ui.library.LibraryModel}.
 */
@NullMarked
package rehearsal.ui.library;

import org.jspecify.annotations.NullMarked;
