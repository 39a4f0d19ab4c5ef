/**
 * What a run came to: figures for each side, paired differences with their certainty, and the verdict in words; as Markdown, HTML, CSV and JUnit.
 * Reads results, never makes one. Start at {@link rehearsal.trial.report.TrialReport}.
 */
@NullMarked
package rehearsal.trial.report;

import org.jspecify.annotations.NullMarked;
