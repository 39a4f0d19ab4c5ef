package rehearsal.prompt;

/** A cursor that only moves forward and knows its line and column; so a whole body costs one pass. */
final class TextCursor {
    private final String text;
    private int offset;
    private int line = 1;
    private int column = 1;

    TextCursor(String text) {
        this.text = text;
    }

    /** The span from here to there; the cursor then stands at its end. */
    Span to(int end) {
        var span = new Span(offset, end, line, column);
        while (offset < end) {
            step(text.charAt(offset));
            offset++;
        }
        return span;
    }

    int offset() {
        return offset;
    }

    private void step(char letter) {
        if (letter == '\n' || letter == '\r' && !followedBy('\n')) {
            line++;
            column = 1;
        } else if (!(Character.isLowSurrogate(letter) && offset > 0 && Character.isHighSurrogate(text.charAt(offset - 1)))) {
            column++;
        }
    }

    private boolean followedBy(char letter) {
        return offset + 1 < text.length() && text.charAt(offset + 1) == letter;
    }
}
