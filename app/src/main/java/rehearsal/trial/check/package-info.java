/**
 * What can be asked of a reply or a whole session: one sealed family of kinds, each in a file of its own with the text that explains it, and
 * the rules by which weights, thresholds, negations and sets make one verdict. Judges what it is given; never calls a provider, runs a program
 * or reads a store: a judge and scripts come in as {@link rehearsal.trial.check.CheckAids}. Adding a kind is one class here and its line in
 * {@link rehearsal.trial.check.CheckCatalogue}, where to start reading.
 */
@NullMarked
package rehearsal.trial.check;

import org.jspecify.annotations.NullMarked;
