/**
 * Whether everything is well, and the numbers behind it: health of each component with its reason, alerts that are kept, and metrics as
 * Prometheus reads them. What was never asked is said to be unknown. Start at {@link rehearsal.health.HealthCheck}.
 */
@NullMarked
package rehearsal.health;

import org.jspecify.annotations.NullMarked;
