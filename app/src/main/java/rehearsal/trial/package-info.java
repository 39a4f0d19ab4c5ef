/**
 * Comparing versions on the same client: two arms that hear one line after the other, where they parted and why, what people think of their
 * answers, and cases to try again later. Every turn is a turn of a session; this package never asks a provider itself and knows no threads.
 * Start at {@link rehearsal.trial.PairEngine}, and for cases at {@link rehearsal.trial.TrialCases}.
 */
@NullMarked
package rehearsal.trial;

import org.jspecify.annotations.NullMarked;
