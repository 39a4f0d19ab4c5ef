/**
 * Running a suite: which versions its sides stand for, which cells there are, how many calls at once and up to what cost, and what became of
 * each cell. A cell walks the corridor as a session of its own; there is no second pipeline. A finished cell is on disk before the next begins.
 * Makes no threads: an executor is handed in. Start at {@link rehearsal.trial.run.TrialRunner}.
 */
@NullMarked
package rehearsal.trial.run;

import org.jspecify.annotations.NullMarked;
