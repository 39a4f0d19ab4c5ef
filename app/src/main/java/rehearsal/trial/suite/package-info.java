/**
 * A suite as a person writes it: sides that are exact bundles, cases with their checks, how often, how, and up to what cost. Reads YAML, JSON and
 * rows of CSV or JSONL, and says everything that is wrong, with line and column, before anything is paid for. Never runs anything. Start at
 * {@link rehearsal.trial.suite.SuiteReader}.
 */
@NullMarked
package rehearsal.trial.suite;

import org.jspecify.annotations.NullMarked;
