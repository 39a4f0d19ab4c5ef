/**
 * Servers of others that speak Chat Completions, on this machine or elsewhere. Knows no provider; a server is a value. Start at
 * {@link rehearsal.ai.compatible.CompatibleServers}.
 */
@NullMarked
package rehearsal.ai.compatible;

import org.jspecify.annotations.NullMarked;
