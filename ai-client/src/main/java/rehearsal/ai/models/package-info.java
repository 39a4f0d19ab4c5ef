/**
 * What is known of models: how much they take, what they can do, what they cost and when they go away; and money, in exact decimals. Makes no
 * calls. A model that is not listed is no error, it only has no price. Start at {@link rehearsal.ai.models.ModelCatalogue}.
 */
@NullMarked
package rehearsal.ai.models;

import org.jspecify.annotations.NullMarked;
