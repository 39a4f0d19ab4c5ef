/**
 * What a service of another program uses: rendering and running by name, within what its mapping allows. Start at
 * {@link rehearsal.workflow.access.PromptAccess}.
 */
@NullMarked
package rehearsal.workflow.access;

import org.jspecify.annotations.NullMarked;
