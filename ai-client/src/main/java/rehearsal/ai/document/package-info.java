/**
 * Reads the small YAML and JSON files of this module so that every complaint has a line: model lists and scripts. Knows nothing of what they
 * mean, and never lets one bad entry take the others with it. Start at {@link rehearsal.ai.document.Document}.
 */
@NullMarked
package rehearsal.ai.document;

import org.jspecify.annotations.NullMarked;
