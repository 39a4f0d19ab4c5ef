package rehearsal.turn.reply;

/** Lets only whole characters through: half of a surrogate pair waits for the other, and alone it becomes U+FFFD. */
final class WholeCharacters {
    private static final char BROKEN = '\uFFFD';

    private char high;

    void add(char unit, StringBuilder out) {
        if (high == 0 && !Character.isSurrogate(unit)) {
            out.append(unit);
        } else {
            addSurrogate(unit, out);
        }
    }

    private void addSurrogate(char unit, StringBuilder out) {
        if (high != 0 && Character.isLowSurrogate(unit)) {
            out.append(high).append(unit);
            high = 0;
            return;
        }
        end(out);
        if (Character.isHighSurrogate(unit)) {
            high = unit;
        } else {
            out.append(Character.isLowSurrogate(unit) ? BROKEN : unit);
        }
    }

    /** No more is coming: a half that still waits is broken. */
    void end(StringBuilder out) {
        if (high != 0) {
            out.append(BROKEN);
            high = 0;
        }
    }

    static String of(String text) {
        if (text.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) {
            return text;
        }
        var whole = new WholeCharacters();
        var out = new StringBuilder(text.length());
        for (var index = 0; index < text.length(); index++) {
            whole.add(text.charAt(index), out);
        }
        whole.end(out);
        return out.toString();
    }
}
