/**
 * The pipeline inspector: the stages of a turn in their order, with time, input, output and problems, and what can be changed by hand and run
 * again from there. Shows one turn and knows nothing of the session around it. Start at {@link rehearsal.ui.pipeline.PipelineModel}.
 */
@NullMarked
package rehearsal.ui.pipeline;

import org.jspecify.annotations.NullMarked;
