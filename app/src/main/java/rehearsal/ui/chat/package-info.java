/**
 * The Rehearse screen: a talk with a versioned prompt, the pipeline of every turn, and the client's state after it. Asks the session engine
 * for everything and decides nothing about a talk itself. Start at {@link rehearsal.ui.chat.RehearseScreen}, then
 * {@link rehearsal.ui.chat.ChatModel}.
 */
@NullMarked
package rehearsal.ui.chat;

import org.jspecify.annotations.NullMarked;
