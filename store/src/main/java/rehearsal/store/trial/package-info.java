/**
 * What comparing leaves behind: pairs of talks that heard the same client, the votes people gave on their answers, and cases to try versions
 * on. A vote never changes; a person who thinks again adds another. What a pair or a case holds is text made elsewhere, kept whole. Start at
 * {@link rehearsal.store.trial.Votes}.
 */
@NullMarked
package rehearsal.store.trial;

import org.jspecify.annotations.NullMarked;
