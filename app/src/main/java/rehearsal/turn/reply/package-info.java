/**
 * What a reply must look like and what came back: the response schema and its instruction text, the words of a message while they
 * arrive, and the parser that keeps whatever can be kept of any reply. Pure; never talks to a provider and never changes a state.
 * Start at {@link rehearsal.turn.reply.ReplyParser}.
 */
@NullMarked
package rehearsal.turn.reply;

import org.jspecify.annotations.NullMarked;
