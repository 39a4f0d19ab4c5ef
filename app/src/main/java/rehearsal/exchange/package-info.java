/**
 * Prompts as files: one prompt version is one Markdown file with YAML front matter, a library is a folder of them, and other tools'
 * formats are read too. A file that is broken is reported with its place and never stops the others; nothing that was read goes live by
 * itself, and nothing that is not understood is dropped. Never selects, renders or sends. Start at
 * {@link rehearsal.exchange.LibraryReader}, {@link rehearsal.exchange.LibraryWriter} and {@link rehearsal.exchange.LibraryImport}.
 */
@NullMarked
package rehearsal.exchange;

import org.jspecify.annotations.NullMarked;
