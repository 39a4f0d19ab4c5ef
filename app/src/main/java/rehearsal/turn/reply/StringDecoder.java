package rehearsal.turn.reply;

/** Takes the characters of a JSON string one by one and gives its text, never half of an escape. */
final class StringDecoder {
    private static final int NONE = -2;
    private static final int BACKSLASH = -1;

    private final WholeCharacters whole = new WholeCharacters();
    /** NONE, BACKSLASH, or how many hexadecimal digits of an escape were read. */
    private int escape = NONE;
    private int code;

    void start() {
        escape = NONE;
    }

    /** True while the string goes on; false at its closing quote. */
    boolean take(char unit, StringBuilder out) {
        if (escape != NONE) {
            return escaped(unit, out);
        }
        if (unit == '\\') {
            escape = BACKSLASH;
            return true;
        }
        if (unit == '"') {
            whole.end(out);
            return false;
        }
        whole.add(unit, out);
        return true;
    }

    private boolean escaped(char unit, StringBuilder out) {
        if (escape == BACKSLASH) {
            escape = unit == 'u' ? 0 : NONE;
            code = 0;
            if (unit != 'u') {
                whole.add(plain(unit), out);
            }
            return true;
        }
        var digit = Character.digit(unit, 16);
        if (digit < 0) {
            escape = NONE;
            whole.end(out);
            return take(unit, out);
        }
        code = code * 16 + digit;
        escape++;
        if (escape == 4) {
            escape = NONE;
            whole.add((char) code, out);
        }
        return true;
    }

    private static char plain(char unit) {
        return switch (unit) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> unit;
        };
    }
}
