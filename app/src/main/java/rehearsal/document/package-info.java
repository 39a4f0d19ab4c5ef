/**
 * Documents that people write by hand, in YAML or JSON, read with the line and column of everything in them, so that whoever reads a
 * program, a scenario or a configuration can say where it is wrong. Knows nothing of what a document is about. Start at
 * {@link rehearsal.document.DocumentReader} and {@link rehearsal.document.Form}.
 */
@NullMarked
package rehearsal.document;

import org.jspecify.annotations.NullMarked;
