package rehearsal.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rehearsal.diff.DiffOptions;
import rehearsal.diff.DiffRow;
import rehearsal.diff.TextDiff;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.ReviewComment;
import rehearsal.store.prompt.Scope;

class LineMakerTest {

    private static final LineMaker.How BESIDE = new LineMaker.How(false, true, false, Optional.empty());
    private static final LineMaker.How UNIFIED = new LineMaker.How(true, true, false, Optional.empty());
    private static final LineMaker.How ONLY_CHANGES = new LineMaker.How(false, true, true, Optional.empty());

    private static List<DiffRow> rows(String before, String after) {
        return new TextDiff().compare(before, after, DiffOptions.USUAL).rows();
    }

    @Test
    void aRewrittenLineStandsBesideItsNewWordsAndOneAboveTheOtherWhenUnified() {
        var rows = rows("a\nkeep this one\n", "a\nkeep that one\n");
        var beside = LineMaker.lines(rows, Remarks.none(), BESIDE);
        var pair = assertInstanceOf(Line.Pair.class, beside.get(1));
        assertEquals(OptionalInt.of(0), pair.change());
        assertEquals("keep that one", pair.right().orElseThrow().words());
        assertEquals(1, pair.right().orElseThrow().marked().size());
        var unified = LineMaker.lines(rows, Remarks.none(), UNIFIED);
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
        var lines = LineMaker.lines(rows(many, many.replace("20", "20 again")), Remarks.none(), ONLY_CHANGES);
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
        var lines = LineMaker.lines(rows("a\nb\nc\n", "a\nb\nc\n"), new Remarks(List.of(), List.of(comment, answer)), BESIDE);
        var said = assertInstanceOf(Line.Said.class, lines.get(2));
        assertEquals(List.of(answer), said.replies());
    }

    private static ReviewComment comment(long id, int version, OptionalInt line) {
        return new ReviewComment(id, new Scope("p", PromptType.SYSTEM, Optional.empty()), version, line, OptionalLong.empty(), "Jonas",
                "Why?",
                Optional.empty(), Instant.EPOCH);
    }

    @Test
    void commentsOfBothSidesStandUnderTheirOwnLinesAndStayInSightWhenOnlyChangesAreShown() {
        var many = String.join("\n", IntStream.range(0, 60).mapToObj(Integer::toString).toList());
        var rows = rows(many, many.replace("50", "50 again"));
        var remarks = new Remarks(List.of(comment(1, 1, OptionalInt.of(5))), List.of(comment(2, 2, OptionalInt.of(20))));
        var lines = LineMaker.lines(rows, remarks, ONLY_CHANGES);
        var said = lines.stream().filter(Line.Said.class::isInstance).map(Line.Said.class::cast).toList();
        assertEquals(List.of(false, true), said.stream().map(Line.Said::onB).toList());
        var above = assertInstanceOf(Line.Pair.class, lines.get(lines.indexOf(said.getFirst()) - 1));
        assertEquals(5, above.left().orElseThrow().number());
    }

    @Test
    void aCommentAboutTheWholeOrAboutALineThatIsNotThereStandsAtTheTop() {
        var remarks = new Remarks(List.of(), List.of(comment(1, 2, OptionalInt.empty()), comment(2, 2, OptionalInt.of(99))));
        var lines = LineMaker.lines(rows("a\n", "b\n"), remarks, BESIDE);
        assertEquals(List.of(false, true),
                lines.subList(0, 2).stream().map(line -> assertInstanceOf(Line.Said.class, line).missing()).toList());
    }

    @Test
    void aVeryLongLineComesInPiecesThatTogetherAreTheLine() {
        var before = "same words ".repeat(2_000) + "old end" + " and more".repeat(500);
        var after = "same words ".repeat(2_000) + "new end" + " and more".repeat(500);
        var lines = LineMaker.lines(rows(before, after), Remarks.none(), BESIDE);
        var told = assertInstanceOf(Line.Long.class, lines.getFirst());
        assertEquals(before.length(), told.letters());
        var pairs = lines.stream().filter(Line.Pair.class::isInstance).map(Line.Pair.class::cast).toList();
        assertEquals(told.pieces(), pairs.size());
        assertEquals(after, String.join("", pairs.stream().map(pair -> pair.right().orElseThrow().words()).toList()));
        assertEquals(1, pairs.stream().filter(pair -> pair.change().isPresent()).count(), "only the piece that differs is a change");
        var marked = pairs.stream().map(pair -> pair.right().orElseThrow()).filter(half -> !half.marked().isEmpty()).findFirst()
                .orElseThrow();
        var stretch = marked.marked().getFirst();
        assertEquals("new", marked.words().substring(stretch.start(), stretch.end()));
    }

    @Test
    void aPieceNeverEndsInsideOfALetter() {
        var rockets = "\ud83d\ude80".repeat(3_000);
        for (var piece : Pieces.of("x" + rockets, List.of())) {
            assertEquals(piece.words().length(), new String(piece.words().getBytes(StandardCharsets.UTF_8),
                    StandardCharsets.UTF_8).length());
            assertEquals(false, piece.words().contains("?"));
        }
    }
}
