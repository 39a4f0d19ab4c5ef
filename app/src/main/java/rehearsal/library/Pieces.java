package rehearsal.library;

import java.util.ArrayList;
import java.util.List;
import rehearsal.diff.DiffRow.Stretch;

/** Cuts a line that is too long to be laid out at once into pieces that can each be drawn when they are seen. */
public final class Pieces {

    /** About eight rows on a narrow screen. */
    static final int LONGEST = 480;
    private static final int BACK = 80;

    private Pieces() {
    }

    public record Piece(String words, List<Stretch> marked) {
    }

    /** How many pieces a line of this length comes in, at least. */
    public static boolean needed(String line) {
        return line.length() > LONGEST + BACK;
    }

    public static List<Piece> of(String line, List<Stretch> marked) {
        if (!needed(line)) {
            return List.of(new Piece(line, marked));
        }
        var pieces = new ArrayList<Piece>();
        var first = 0;
        for (var from = 0; from < line.length();) {
            var to = end(line, from);
            while (first < marked.size() && marked.get(first).end() <= from) {
                first++;
            }
            pieces.add(new Piece(line.substring(from, to), within(marked, first, from, to)));
            from = to;
        }
        return pieces;
    }

    /** After a blank where there is one, and never inside of a letter. */
    private static int end(String line, int from) {
        var most = from + LONGEST;
        if (line.length() <= most + BACK) {
            return line.length();
        }
        for (var at = most; at > most - BACK; at--) {
            if (Character.isWhitespace(line.charAt(at - 1))) {
                return at;
            }
        }
        return Character.isLowSurrogate(line.charAt(most)) ? most + 1 : most;
    }

    private static List<Stretch> within(List<Stretch> marked, int first, int from, int to) {
        var within = new ArrayList<Stretch>();
        for (var at = first; at < marked.size() && marked.get(at).start() < to; at++) {
            var stretch = marked.get(at);
            within.add(new Stretch(Math.max(from, stretch.start()) - from, Math.min(to, stretch.end()) - from));
        }
        return within;
    }
}
