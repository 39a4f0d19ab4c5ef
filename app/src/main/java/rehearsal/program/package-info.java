/**
 * What a coaching program is: phases, context keys, actions and their effects, all of it data that a user edits. Loads and
 * validates the YAML. Knows nothing of prompts, sessions or screens. Start at {@link rehearsal.program.Program}.
 */
@NullMarked
package rehearsal.program;

import org.jspecify.annotations.NullMarked;
