/**
 * Fits a neutral request to the part of the language a provider takes, and names everything that had to change: the response
 * schema, the order of the conversation, the number ranges. Knows no provider by name and sends nothing. Start at
 * {@link rehearsal.ai.fit.SchemaFitter}.
 */
@NullMarked
package rehearsal.ai.fit;

import org.jspecify.annotations.NullMarked;
