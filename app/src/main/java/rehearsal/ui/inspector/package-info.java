/**
 * What belongs to the open prompt beside its text: name and model, context keys, allowed actions, problems, size. Start at
 * {@link rehearsal.ui.inspector.InspectorModel}.
 */
@NullMarked
package rehearsal.ui.inspector;

import org.jspecify.annotations.NullMarked;
