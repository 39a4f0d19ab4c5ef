package rehearsal.ui.editor;

/** A stretch of a line and the style classes it wears. */
record Mark(int start, int end, String style) {
}
