package rehearsal.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rehearsal.diff.DiffRow.Stretch;
import rehearsal.testing.TestSeed;

class TextDiffTest {
    private static final TextDiff DIFF = new TextDiff();

    @Test
    void aRewrittenLineShowsWhichOfItsWordsWentAndCame() {
        var comparison = DIFF.compare("one\nAsk for a recent moment.\nend", "one\nAsk for one small moment.\nend", DiffOptions.USUAL);

        assertEquals(List.of(new DiffRow.Same(1, 1, "one", "one"),
                new DiffRow.Changed(2, 2, "Ask for a recent moment.", "Ask for one small moment.", List.of(new Stretch(8, 16)),
                        List.of(new Stretch(8, 17))),
                new DiffRow.Same(3, 3, "end", "end")), comparison.rows());
        assertFalse(comparison.coarse());
    }

    @Test
    void linesThatHaveNothingInCommonAreTwoRows() {
        var comparison = DIFF.compare("apples and pears", "quite something else", DiffOptions.USUAL);

        assertEquals(List.of(new DiffRow.Removed(1, "apples and pears"), new DiffRow.Added(1, "quite something else")), comparison.rows());
    }

    @Test
    void aLineStandsBesideTheOneItBecameEvenWhenOthersCameBefore() {
        var comparison = DIFF.compare("a\nAsk one question at a time.\nz", "a\nBe kind.\nAsk two questions at a time.\nz",
                DiffOptions.USUAL);

        assertEquals(new DiffRow.Added(2, "Be kind."), comparison.rows().get(1));
        assertEquals(3, ((DiffRow.Changed) comparison.rows().get(2)).lineAfter());
    }

    @Test
    void blanksAndLineEndsCountUnlessTheyAreNotLookedAt() {
        var before = "a  b\r\n  c\n";
        var after = "a b\nc\n";

        assertFalse(DIFF.compare(before, after, DiffOptions.USUAL).isSame());
        assertTrue(DIFF.compare(before, after, DiffOptions.USUAL.ignoringWhitespace()).isSame());
    }

    @Test
    void bothTextsCanBeReadBackFromTheRows() {
        var random = TestSeed.random("TextDiffTest", 7);
        for (var round = 0; round < 3_000; round++) {
            var before = text(random);
            var after = random.nextBoolean() ? text(random) : edited(before, random);
            var options = new DiffOptions(random.nextInt(4) > 0, random.nextInt(4) == 0, Duration.ofSeconds(5));
            var rows = DIFF.compare(before, after, options).rows();

            assertEquals(before, side(rows, true));
            assertEquals(after, side(rows, false));
            rows.forEach(TextDiffTest::stretchesAreInOrder);
        }
    }

    @Test
    void hunksHoldEveryChangeAndTheRowsAroundIt() {
        var before = String.join("\n", "abcdefghijklmnopqrstuvwxyz".split(""));
        var comparison = DIFF.compare(before, before.replace("c", "C!").replace("r\n", ""), DiffOptions.USUAL);

        var hunks = comparison.hunks(2);
        assertEquals(2, hunks.size());
        assertEquals(1, hunks.getFirst().lineBefore());
        assertEquals(16, hunks.getLast().lineBefore());
        assertEquals(5, hunks.getLast().linesBefore());
        assertEquals(4, hunks.getLast().linesAfter());
        assertTrue(UnifiedText.of("v1", "v2", comparison, 2).startsWith("--- v1\n+++ v2\n@@ -1,5 +1,5 @@\n a\n b\n-c\n+C!\n d\n"));
        assertEquals("", UnifiedText.of("v1", "v1", DIFF.compare(before, before, DiffOptions.USUAL), 2));
    }

    @Test
    void oneVeryLongLineIsAnsweredCoarserWhenTheTimeIsOver() {
        var clock = new long[1];
        var impatient = new TextDiff(() -> clock[0] += 190_000_000);
        var line = "word and another word, ".repeat(9_000);

        var comparison = impatient.compare("start " + line + " end", "start " + line.replace("and", "or") + " end", DiffOptions.USUAL);

        assertTrue(comparison.coarse());
        var changed = (DiffRow.Changed) comparison.rows().getFirst();
        assertTrue(changed.removed().getFirst().start() >= "start ".length());
    }

    @Test
    void aLongLineOfFrequentWordsStillShowsTheWordsThatChanged() {
        var line = "word and another word, ".repeat(500);

        var changed = (DiffRow.Changed) DIFF.compare(line, line.replaceFirst("another", "one"), DiffOptions.USUAL).rows().getFirst();

        assertEquals(List.of(new Stretch(9, 16)), changed.removed());
    }

    @Test
    void anInterruptedThreadStopsComparing() {
        var line = "word and another word, ".repeat(9_000);
        Thread.currentThread().interrupt();
        try {
            assertThrows(CancellationException.class, () -> DIFF.compare(line, line.replace("and", "or"), DiffOptions.USUAL));
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    private static void stretchesAreInOrder(DiffRow row) {
        if (row instanceof DiffRow.Changed changed) {
            inOrder(changed.removed(), changed.before());
            inOrder(changed.added(), changed.after());
        }
    }

    private static void inOrder(List<Stretch> stretches, String text) {
        var at = 0;
        for (var stretch : stretches) {
            assertTrue(stretch.start() >= at && stretch.end() > stretch.start());
            at = stretch.end();
        }
        assertTrue(at <= text.length());
    }

    private static String side(List<DiffRow> rows, boolean before) {
        var lines = rows.stream().flatMap(row -> switch (row) {
            case DiffRow.Same same -> Stream.of(before ? same.before() : same.after());
            case DiffRow.Removed removed -> before ? Stream.of(removed.before()) : Stream.<String>empty();
            case DiffRow.Added added -> before ? Stream.<String>empty() : Stream.of(added.after());
            case DiffRow.Changed changed -> Stream.of(before ? changed.before() : changed.after());
        }).toList();
        return String.join("\n", lines);
    }

    private static String text(Random random) {
        var words = List.of("a", "be", "see", " ", " ", "\n", "\r\n", "🙂", "{key}", ".", "\t");
        var text = new StringBuilder();
        for (var at = random.nextInt(60); at > 0; at--) {
            text.append(words.get(random.nextInt(words.size())));
        }
        return text.toString();
    }

    private static String edited(String text, Random random) {
        var at = text.isEmpty() ? 0 : random.nextInt(text.length());
        return text.substring(0, at) + "new" + text.substring(Math.min(text.length(), at + random.nextInt(5)));
    }
}
