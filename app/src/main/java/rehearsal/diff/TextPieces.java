package rehearsal.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.diff.Sequence;

/** A text cut into pieces, each with a number that equal pieces share; comparing numbers is all a difference needs. */
final class TextPieces extends Sequence {
    private final int[] ends;
    private final int[] ids;
    private final int size;

    private TextPieces(int[] ends, int[] ids, int size) {
        this.ends = ends;
        this.ids = ids;
        this.size = size;
    }

    @Override
    public int size() {
        return size;
    }

    int id(int at) {
        return ids[at];
    }

    /** Where in the text the token begins; for the number after the last one, where the text ends. */
    int start(int at) {
        return at == 0 ? 0 : ends[at - 1];
    }

    /** Numbers for the pieces of the two texts that are compared. */
    static final class Numbers {
        private final Map<String, Integer> known = new HashMap<>();
        private final boolean ignoreWhitespace;

        Numbers(boolean ignoreWhitespace) {
            this.ignoreWhitespace = ignoreWhitespace;
        }

        TextPieces lines(List<String> lines) {
            var ids = new int[lines.size()];
            for (var at = 0; at < ids.length; at++) {
                ids[at] = number(ignoreWhitespace ? withoutBlanks(lines.get(at)) : lines.get(at));
            }
            return new TextPieces(new int[0], ids, ids.length);
        }

        /** Words, runs of blanks, and every other letter by itself. */
        TextPieces words(String text) {
            var ends = new int[text.length()];
            var ids = new int[text.length()];
            var size = 0;
            var at = 0;
            while (at < text.length()) {
                var end = endOfWord(text, at);
                var blank = ignoreWhitespace && Character.isWhitespace(text.charAt(at));
                ids[size] = number(blank ? " " : text.substring(at, end));
                ends[size++] = end;
                at = end;
            }
            return new TextPieces(ends, ids, size);
        }

        /** Sentences, for texts whose words are too many. */
        TextPieces sentences(String text) {
            var ends = new ArrayList<Integer>();
            var start = 0;
            for (var at = 0; at < text.length(); at++) {
                var stop = ".!?;:,".indexOf(text.charAt(at)) >= 0 || at - start >= 200 && text.charAt(at) == ' ' || at - start >= 1000;
                if (stop || at == text.length() - 1) {
                    ends.add(at + 1);
                    start = at + 1;
                }
            }
            var ids = new int[ends.size()];
            for (var at = 0; at < ids.length; at++) {
                ids[at] = number(text.substring(at == 0 ? 0 : ends.get(at - 1), ends.get(at)));
            }
            return new TextPieces(ends.stream().mapToInt(Integer::intValue).toArray(), ids, ids.length);
        }

        private int number(String piece) {
            var next = known.size();
            var before = known.putIfAbsent(piece, next);
            return before == null ? next : before;
        }

        private static int endOfWord(String text, int start) {
            var first = text.charAt(start);
            if (isWord(first)) {
                return endOf(text, start, TextPieces::isWord);
            }
            if (Character.isWhitespace(first)) {
                return endOf(text, start, Character::isWhitespace);
            }
            var pair = Character.isHighSurrogate(first) && start + 1 < text.length() && Character.isLowSurrogate(text.charAt(start + 1));
            return start + (pair ? 2 : 1);
        }

        private interface LetterTest {
            boolean holds(char letter);
        }

        private static int endOf(String text, int start, LetterTest test) {
            var end = start + 1;
            while (end < text.length() && test.holds(text.charAt(end))) {
                end++;
            }
            return end;
        }

        private static String withoutBlanks(String line) {
            return line.strip().replaceAll("\\s+", " ");
        }
    }

    static boolean isWord(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_' || Character.getType(letter) == Character.NON_SPACING_MARK;
    }
}
