package rehearsal.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rehearsal.diff.DiffOptions;
import rehearsal.diff.Row;
import rehearsal.diff.TextDiff;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.ReviewComment;
import rehearsal.store.prompt.Scope;

class LineMakerTest {

    private static final LineMaker.How BESIDE = new LineMaker.How(false, true, false, OptionalInt.empty());
    private static final LineMaker.How UNIFIED = new LineMaker.How(true, true, false, OptionalInt.empty());
    private static final LineMaker.How ONLY_CHANGES = new LineMaker.How(false, true, true, OptionalInt.empty());

    private static List<Row> rows(String before, String after) {
        return new TextDiff().compare(before, after, DiffOptions.USUAL).rows();
    }

    @Test
    void aRewrittenLineStandsBesideItsNewWordsAndOneAboveTheOtherWhenUnified() {
        var rows = rows("a\nkeep this one\n", "a\nkeep that one\n");
        var beside = LineMaker.lines(rows, List.of(), BESIDE);
        var pair = assertInstanceOf(Line.Pair.class, beside.get(1));
        assertEquals(OptionalInt.of(0), pair.change());
        assertEquals("keep that one", pair.right().orElseThrow().words());
        assertEquals(1, pair.right().orElseThrow().marked().size());
        var unified = LineMaker.lines(rows, List.of(), UNIFIED);
        assertEquals(List.of("a", "keep this one", "keep that one", ""),
                unified.stream().map(line -> line instanceof Line.Single single ? single.half().words() : "?").toList());
    }

    @Test
    void changesThatStandTogetherCountAsOne() {
        assertEquals(2, LineMaker.changes(rows("1\n2\n3\n4\n5\n", "1\nx\ny\n4\nz\n")));
        assertEquals(0, LineMaker.changes(rows("same\n", "same\n")));
    }

    @Test
    void onlyChangesLeavesALittleAroundThem() {
        var many = String.join("\n", IntStream.range(0, 40).mapToObj(Integer::toString).toList());
        var lines = LineMaker.lines(rows(many, many.replace("20", "20 again")), List.of(), ONLY_CHANGES);
        assertInstanceOf(Line.Skipped.class, lines.getFirst());
        assertInstanceOf(Line.Skipped.class, lines.getLast());
        assertEquals(7, lines.stream().filter(Line.Pair.class::isInstance).count());
    }

    @Test
    void aCommentStandsUnderItsLineWithItsAnswers() {
        var scope = new Scope("p", PromptType.SYSTEM, Optional.empty());
        var comment = new ReviewComment(1, scope, 2, OptionalInt.of(2), OptionalLong.empty(), "Jonas", "Why?", Optional.empty(),
                Instant.EPOCH);
        var answer = new ReviewComment(2, scope, 2, OptionalInt.empty(), OptionalLong.of(1), "Ines", "Because.", Optional.empty(),
                Instant.EPOCH);
        var lines = LineMaker.lines(rows("a\nb\nc\n", "a\nb\nc\n"), List.of(comment, answer), BESIDE);
        var said = assertInstanceOf(Line.Said.class, lines.get(2));
        assertEquals(List.of(answer), said.replies());
    }
}
