/**
 * What workflows leave behind: runs with every step, its rounds and attempts, and the alerts that were raised. The texts inside are made
 * and read elsewhere. Start at {@link rehearsal.store.workflow.WorkflowRuns}.
 */
@NullMarked
package rehearsal.store.workflow;

import org.jspecify.annotations.NullMarked;
