package rehearsal.ui.editor;

import rehearsal.ui.draft.LineEnds;

/** How much a person has written, and how its lines end where it is kept. */
record Measure(long words, long letters, String lineEnd) {

    static Measure none() {
        return new Measure(0, 0, "\n");
    }

    static Measure of(String shown, String kept) {
        return new Measure(words(shown), shown.codePointCount(0, shown.length()), LineEnds.usual(kept));
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
