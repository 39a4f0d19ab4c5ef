package rehearsal.ui.editor;

import rehearsal.library.LineEnds;

/** How much a person has written, and how its lines end where it is kept. */
record TextStatistics(long words, long letters, String lineEnd) {

    static TextStatistics none() {
        return new TextStatistics(0, 0, "\n");
    }

    static TextStatistics of(String shown, String kept) {
        return new TextStatistics(words(shown), shown.codePointCount(0, shown.length()), LineEnds.usual(kept));
    }

    private static long words(String body) {
        var count = 0L;
        var inside = false;
        for (var at = 0; at < body.length(); at++) {
            var space = Character.isWhitespace(body.charAt(at));
            count += !space && !inside ? 1 : 0;
            inside = !space;
        }
        return count;
    }
}
