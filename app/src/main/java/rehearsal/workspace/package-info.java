/**
 * What one person works with at a time: an open store, the programs, scenarios and personas that belong to it, and the providers that may be
 * asked. Screens and the command line are handed a workspace and nothing else. Holds no rule of a prompt or a turn. Start at
 * {@link rehearsal.workspace.Workspace}.
 */
@NullMarked
package rehearsal.workspace;

import org.jspecify.annotations.NullMarked;
