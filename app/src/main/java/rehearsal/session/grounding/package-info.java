/**
 * What is looked up for a client's message: reference notes in a local folder. Asked only for what a program lists, never over the network, and
 * never changes a file. Start at {@link rehearsal.session.grounding.Grounding}.
 */
@NullMarked
package rehearsal.session.grounding;

import org.jspecify.annotations.NullMarked;
