package rehearsal.ui.editor;

/** A stretch of a line and the style classes it wears. */
record StyledRange(int start, int end, String style) {

    /** The same after so many letters came (or went, below zero) at this column. */
    StyledRange moved(int column, int letters) {
        var from = start >= column ? Math.max(column, start + letters) : start;
        var to = end > column ? Math.max(column, end + letters) : end;
        return new StyledRange(from, Math.max(from, to), style);
    }
}
