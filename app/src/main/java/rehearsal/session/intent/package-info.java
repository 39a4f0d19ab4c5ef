/**
 * What a client of a creative brief wants, read from the talk: what is to be seen, which words are shown, what is unclear, and whether
 * the client has said yes. Pure: a brief and a message in, a brief and a judgement out. Never asks a model and keeps no state. Start at
 * {@link rehearsal.session.intent.IntentTracker}.
 */
@NullMarked
package rehearsal.session.intent;

import org.jspecify.annotations.NullMarked;
