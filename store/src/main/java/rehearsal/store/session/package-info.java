/**
 * Sessions and their turns. What a turn holds is JSON text made elsewhere; here it is only kept, whole and compressed, beside the few columns that lists need. Turns are never
 * deleted: another answer to the same message is an alternative beside it. Start at {@link rehearsal.store.session.Sessions}.
 */
@NullMarked
package rehearsal.store.session;

import org.jspecify.annotations.NullMarked;
