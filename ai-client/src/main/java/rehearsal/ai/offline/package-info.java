/**
 * Answers without a key and without a network: a partner that follows rules, a script, and recordings of real calls. Each says what it
 * is; none pretends to be a model, and nothing here ever opens a connection. Start at {@link rehearsal.ai.offline.RehearsalPartner}.
 */
@NullMarked
package rehearsal.ai.offline;

import org.jspecify.annotations.NullMarked;
