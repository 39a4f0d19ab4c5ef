package rehearsal.turn.reply;

/**
 * The words of the message in a reply that is still arriving. Feed it the pieces as they come; what it gives back may be shown at once
 * and is never taken back by a later piece. Every character is looked at once. What comes before the object is held back, since it is
 * no part of the message; only when no object seems to follow is the reply taken for plain words.
 */
public final class MessageStream {
    /** Words before an object ("Here is my answer:") are shorter than this; longer ones are the answer. */
    static final int PREAMBLE = 240;
    private static final String MESSAGE = "message";

    private enum Where {
        BEFORE, OPENING, PLAIN, PLAIN_HELD, BETWEEN, KEY, COLON, VALUE, MESSAGE, STRING, NESTED, NESTED_STRING, SCALAR, HIDDEN
    }

    private final StringBuilder held = new StringBuilder();
    private final StringBuilder key = new StringBuilder();
    private final StringDecoder decoder = new StringDecoder();
    private final WholeCharacters plain = new WholeCharacters();
    private Where where = Where.BEFORE;
    private boolean skipNext;
    private boolean neverPlain;
    private boolean plainShown;
    private boolean braceHeld;
    private boolean fenceHeld;
    private int backticks;
    private boolean ended;
    private int depth;

    /** Feeds a piece and returns the new words, often none. */
    public String feed(CharSequence piece) {
        var shown = new StringBuilder();
        feed(piece, shown);
        return shown.toString();
    }

    /** Feeds a piece and appends the new words to a buffer of the caller's. */
    public void feed(CharSequence piece, StringBuilder shown) {
        for (var index = 0; index < piece.length() && where != Where.HIDDEN; index++) {
            take(piece.charAt(index), shown);
        }
    }

    /** True when the closing quote of the message was seen, so that no later piece can add to it. */
    public boolean messageEnded() {
        return ended;
    }

    private void take(char unit, StringBuilder shown) {
        switch (where) {
            case MESSAGE -> message(unit, shown);
            case BEFORE -> before(unit, shown);
            case OPENING -> opening(unit, shown);
            case PLAIN -> plain(unit, shown);
            case PLAIN_HELD -> plainHeld(unit, shown);
            case BETWEEN -> between(unit);
            case KEY -> key(unit);
            case COLON -> colon(unit);
            case VALUE -> value(unit);
            case STRING -> string(unit, Where.BETWEEN);
            case NESTED -> nested(unit);
            case NESTED_STRING -> string(unit, Where.NESTED);
            case SCALAR -> scalar(unit);
            case HIDDEN -> {
            }
        }
    }

    private void before(char unit, StringBuilder shown) {
        if (held.isEmpty() && Character.isWhitespace(unit)) {
            return;
        }
        // A reply that is one JSON string may hold the object inside; only the whole of it tells.
        neverPlain |= held.isEmpty() && unit == '"';
        if (!neverPlain || held.isEmpty()) {
            held.append(unit);
        }
        if (unit == '{') {
            where = Where.OPENING;
        } else if (held.length() > PREAMBLE && !neverPlain) {
            showAsPlain(shown);
        }
    }

    /** After an opening brace: a quote makes it an object, anything else makes it words. */
    private void opening(char unit, StringBuilder shown) {
        if (unit == '"') {
            startObject();
            return;
        }
        if (Character.isWhitespace(unit) && held.length() > PREAMBLE) {
            return;
        }
        held.append(unit);
        if (unit != '{' && !Character.isWhitespace(unit)) {
            where = Where.BEFORE;
        }
    }

    private void startObject() {
        held.setLength(0);
        if (plainShown) {
            // Words are on the screen already and cannot be taken back; the parsed message will stand in their place.
            where = Where.HIDDEN;
            return;
        }
        neverPlain = true;
        where = Where.KEY;
        startKey();
    }

    private void startKey() {
        key.setLength(0);
        decoder.start();
    }

    private void showAsPlain(StringBuilder shown) {
        var text = held.toString();
        held.setLength(0);
        plainShown = true;
        where = Where.PLAIN;
        for (var index = 0; index < text.length() && where != Where.HIDDEN; index++) {
            take(text.charAt(index), shown);
        }
    }

    private void plain(char unit, StringBuilder shown) {
        if (unit == '{' || unit == '`' || Character.isWhitespace(unit)) {
            where = Where.PLAIN_HELD;
            hold(unit);
        } else {
            plain.add(unit, shown);
        }
    }

    /** Blanks wait for a word, since the end of a reply is trimmed; backticks and a brace wait until they cannot open an object. */
    private void plainHeld(char unit, StringBuilder shown) {
        if (braceHeld && unit == '"') {
            startObject();
            return;
        }
        var mayOpen = Character.isWhitespace(unit) || unit == '`' || unit == '{' && !braceHeld || fenceHeld && !braceHeld;
        hold(unit);
        if (mayOpen && held.length() <= PREAMBLE) {
            return;
        }
        for (var index = 0; index < held.length(); index++) {
            plain.add(held.charAt(index), shown);
        }
        held.setLength(0);
        braceHeld = false;
        fenceHeld = false;
        where = Where.PLAIN;
    }

    private void hold(char unit) {
        held.append(unit);
        braceHeld |= unit == '{';
        backticks = unit == '`' ? backticks + 1 : 0;
        fenceHeld = unit != '\n' && (fenceHeld || backticks == 3);
    }

    private void between(char unit) {
        if (unit == '"') {
            where = Where.KEY;
            startKey();
        } else if (unit == '}') {
            where = Where.BEFORE;
        }
    }

    private void key(char unit) {
        var open = key.length() > MESSAGE.length() ? skipped(unit) : decoder.take(unit, key);
        if (!open) {
            where = Where.COLON;
        }
    }

    private boolean skipped(char unit) {
        if (skipNext) {
            skipNext = false;
            return true;
        }
        skipNext = unit == '\\';
        return unit != '"';
    }

    private void colon(char unit) {
        if (unit == ':') {
            where = Where.VALUE;
        } else if (unit == '}') {
            where = Where.BEFORE;
        }
    }

    private void value(char unit) {
        if (Character.isWhitespace(unit)) {
            return;
        }
        depth = 1;
        where = switch (unit) {
            case '"' -> MESSAGE.contentEquals(key) ? Where.MESSAGE : Where.STRING;
            case '{', '[' -> Where.NESTED;
            case '}' -> Where.BEFORE;
            default -> Where.SCALAR;
        };
        decoder.start();
    }

    private void message(char unit, StringBuilder shown) {
        if (!decoder.take(unit, shown)) {
            ended = true;
            where = Where.HIDDEN;
        }
    }

    private void string(char unit, Where after) {
        if (!skipped(unit)) {
            where = after;
        }
    }

    private void nested(char unit) {
        switch (unit) {
            case '"' -> where = Where.NESTED_STRING;
            case '{', '[' -> depth++;
            case '}', ']' -> {
                depth--;
                where = depth == 0 ? Where.BETWEEN : Where.NESTED;
            }
            default -> {
            }
        }
    }

    private void scalar(char unit) {
        if (unit == ',') {
            where = Where.BETWEEN;
        } else if (unit == '}') {
            where = Where.BEFORE;
        }
    }
}
