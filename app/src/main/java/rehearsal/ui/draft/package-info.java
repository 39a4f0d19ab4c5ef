/**
 * The prompt that is being worked on, as state and commands that the editor, the inspector, the preview and the timeline share. No nodes, no
 * toolkit. Start at {@link rehearsal.ui.draft.DraftModel}.
 */
@NullMarked
package rehearsal.ui.draft;

import org.jspecify.annotations.NullMarked;
