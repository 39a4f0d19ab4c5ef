/**
 * Where keys are kept and found: the environment, the key store of the operating system, or an encrypted file. A key leaves this package only
 * as an {@link rehearsal.ai.ApiKey}, which prints as a mask; it is never logged and never part of a message. Start at
 * {@link rehearsal.ai.keys.Keys}.
 */
@NullMarked
package rehearsal.ai.keys;

import org.jspecify.annotations.NullMarked;
