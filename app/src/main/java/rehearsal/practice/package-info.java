/**
 * What a person does with sessions, without a screen: start one, choose who speaks (a model, a persona, a recording), set two versions side by
 * side, keep a case, preview a prompt. Screens, command line and service use these classes alike; they return values, never sentences for a
 * screen, and know no JavaFX. Each call may block, and what sends also costs. Start at {@link rehearsal.practice.SessionActions} and
 * {@link rehearsal.practice.PairActions}.
 */
@NullMarked
package rehearsal.practice;

import org.jspecify.annotations.NullMarked;
