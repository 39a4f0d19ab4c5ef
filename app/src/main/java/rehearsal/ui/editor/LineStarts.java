package rehearsal.ui.editor;

/** Where the lines of a text begin. */
interface LineStarts {

    int length();

    /** The line that holds this offset. */
    int line(int offset);

    /** The offset at which this line begins. */
    int start(int line);
}
