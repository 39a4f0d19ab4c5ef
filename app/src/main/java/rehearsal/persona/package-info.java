/**
 * Client characters for rehearsals in which a model plays the client: who they are, what they want, how they talk. Never asks a model
 * itself. Start at {@link rehearsal.persona.Persona}.
 */
@NullMarked
package rehearsal.persona;

import org.jspecify.annotations.NullMarked;
