package rehearsal.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One search of one text, with what takes the place of a match. It can be interrupted, and gives up on an expression that never ends. */
record Search(Pattern pattern, String replacement, boolean regular) {

    private static final long MOST_STEPS = 400_000_000L;

    /** The expression goes back and forth in the text without an end. */
    static final class TooLong extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** What was found, in the order of the text. */
    List<FindModel.Match> matches(String text) throws TooLong {
        var matches = new ArrayList<FindModel.Match>();
        each(text, found -> matches.add(new FindModel.Match(found.start(), found.end())));
        return matches;
    }

    /**
     * Every match with what takes its place.
     *
     * @throws IllegalArgumentException
     *             and its like: the replacement names a group that is not there
     */
    List<EditHistory.Edit> replacements(String text) throws TooLong {
        var edits = new ArrayList<EditHistory.Edit>();
        each(text, found -> edits.add(new EditHistory.Edit(found.start(), found.group(), expanded(found))));
        return edits;
    }

    private interface Each {
        void found(MatchResult match);
    }

    private void each(String text, Each each) throws TooLong {
        var matcher = pattern.matcher(new Watched(text, new long[]{MOST_STEPS}));
        try {
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    each.found(matcher.toMatchResult());
                }
            }
        } catch (Endless | StackOverflowError endless) {
            throw new TooLong();
        }
    }

    /** {@code $1} and {@code ${name}} stand for groups, a backslash takes the next letter as it is, and {@code \n} begins a line. */
    private String expanded(MatchResult match) {
        if (!regular) {
            return replacement;
        }
        return Expansion.of(replacement, match);
    }

    private static final class Endless extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Endless() {
            super("", null, false, false);
        }
    }

    /** Counts how often the expression looks at a letter. */
    private record Watched(String text, long[] left) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (--left[0] < 0 || (left[0] & 0xFFFF) == 0 && Thread.currentThread().isInterrupted()) {
                throw new Endless();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
