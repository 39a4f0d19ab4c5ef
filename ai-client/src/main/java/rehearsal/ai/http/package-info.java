/**
 * Carries a request to a server and an answer back: connections, server-sent events, time limits, retries, how many calls run
 * at once. Knows no provider's words; each provider brings a {@link rehearsal.ai.http.Protocol}. The only place that knows
 * OkHttp. Start at {@link rehearsal.ai.http.Transport}.
 */
@NullMarked
package rehearsal.ai.http;

import org.jspecify.annotations.NullMarked;
