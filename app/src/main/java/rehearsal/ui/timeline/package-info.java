/**
 * The versions of the open prompt along a line: which is live, what each changed, two of them to compare. Start at
 * {@link rehearsal.ui.timeline.TimelineModel}.
 */
@NullMarked
package rehearsal.ui.timeline;

import org.jspecify.annotations.NullMarked;
