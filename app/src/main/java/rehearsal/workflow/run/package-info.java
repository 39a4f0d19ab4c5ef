/**
 * Running compositions: steps in the order of their dependencies, beside each other up to a limit, with time limits, retries, fallbacks and
 * a record of everything on disk. Knows no screen and makes no thread; it is handed an executor. Start at
 * {@link rehearsal.workflow.run.WorkflowEngine}.
 */
@NullMarked
package rehearsal.workflow.run;

import org.jspecify.annotations.NullMarked;
