/**
 * Checks that need somebody else: a model that judges by a rubric, and programs of the user's own. Never decides how much a verdict counts. A judge
 * that answers nonsense or a script that breaks is no verdict against anybody. Start at {@link rehearsal.trial.judge.SuiteAids}.
 */
@NullMarked
package rehearsal.trial.judge;

import org.jspecify.annotations.NullMarked;
