/**
 * Numbers only: intervals, tests, agreement between people, planning and stopping rules for paired comparisons. Imports nothing of the house,
 * keeps no state, and takes every seed from outside, so that the same input gives the same figures. Never words for people: the verdict is
 * written where the trial is known. Start at {@link rehearsal.statistics.PairedBootstrap}.
 */
@NullMarked
package rehearsal.statistics;

import org.jspecify.annotations.NullMarked;
