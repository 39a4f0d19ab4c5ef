/**
 * Prompts as files: one prompt version is one Markdown file with YAML front matter, a library is a folder of them or one file of records,
 * and other tools' formats are read too. A file that is broken is reported with its place and never stops the others; strangers never
 * become versions of one prompt, nothing is made of a field's name, nothing that was read goes live by itself, and nothing that is not
 * understood is dropped. Never selects, renders or sends. Start at {@link rehearsal.exchange.LibraryReader}, then
 * {@link rehearsal.exchange.LibraryImport} with its {@link rehearsal.exchange.ImportPlan}, and {@link rehearsal.exchange.LibraryExport}.
 */
@NullMarked
package rehearsal.exchange;

import org.jspecify.annotations.NullMarked;
