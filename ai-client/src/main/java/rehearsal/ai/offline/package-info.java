/**
 * Answers without a key and without a network: answers that were written beforehand, and recordings of real calls. Knows no coaching, never
 * pretends to be a model and never opens a connection. Start at {@link rehearsal.ai.offline.ScriptedClient}.
 */
@NullMarked
package rehearsal.ai.offline;

import org.jspecify.annotations.NullMarked;
