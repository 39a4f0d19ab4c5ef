/**
 * The two files that say which templates a service may use and how compositions run: reading them with positions, checking every
 * composition in every variation, and replacing them while the program runs. Runs nothing. Start at
 * {@link rehearsal.workflow.config.ConfigurationReader}.
 */
@NullMarked
package rehearsal.workflow.config;

import org.jspecify.annotations.NullMarked;
