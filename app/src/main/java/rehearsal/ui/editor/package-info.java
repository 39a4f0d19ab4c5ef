/**
 * Where a prompt is written: the text area with its gutter, highlighting, problems, completion, find and replace, and the pane that saves a
 * version. What is written lives in {@link rehearsal.ui.draft.DraftModel}. Start at {@link rehearsal.ui.editor.EditorController}.
 */
@NullMarked
package rehearsal.ui.editor;

import org.jspecify.annotations.NullMarked;
