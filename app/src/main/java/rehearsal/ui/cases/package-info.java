/**
 * Keeping a moment of a talk as a trial case, wherever a talk is shown: where it starts, what it is called, which tags it has. Knows no screen.
 * Start at {@link rehearsal.ui.cases.CaseModel}.
 */
@NullMarked
package rehearsal.ui.cases;

import org.jspecify.annotations.NullMarked;
