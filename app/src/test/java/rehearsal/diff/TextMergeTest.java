package rehearsal.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.PromptText;

class TextMergeTest {

    @Test
    void whatOnlyOneChangedFitsAndLineEndsStay() {
        var pieces = TextMerge.of("one\r\ntwo\r\nthree\r\nfour\r\nfive", "ONE\r\ntwo\r\nthree\r\nfour\r\nfive",
                "one\r\ntwo\r\nthree\r\nfour\r\nFIVE \ud83d\ude80");
        assertEquals(List.of(new MergePiece.Theirs("ONE\r\n"), new MergePiece.Same("two\r\nthree\r\nfour\r\n"),
                new MergePiece.Mine("FIVE \ud83d\ude80")), pieces);
    }

    @Test
    void whatBothChangedIsShownWithBoth() {
        var pieces = TextMerge.of("a\nb\nc\n", "a\ntheirs\nc\n", "a\nmine\nc\n");
        assertEquals(List.of(new MergePiece.Same("a\n"), new MergePiece.Both("theirs\n", "mine\n"), new MergePiece.Same("c\n")), pieces);
    }

    @Test
    void aPlaceThatOneDeletedAndTheOtherChangedIsAskedAbout() {
        var pieces = TextMerge.of("a\nb\nc\n", "a\nc\n", "a\nB\nc\n");
        assertEquals(List.of(new MergePiece.Same("a\n"), new MergePiece.Both("", "B\n"), new MergePiece.Same("c\n")), pieces);
    }

    @Test
    void keysAreJoinedAndWhatWasTakenOffStaysOff() {
        var base = text("Name", List.of("a", "b"));
        var merged = TextMerge.around(base, text("Other", List.of("b", "c")), text("Name", List.of("a", "b", "d")), "body");
        assertEquals(List.of("b", "d", "c"), merged.contextKeys());
        assertEquals(Optional.of("Other"), merged.name());
    }

    private static PromptText text(String name, List<String> keys) {
        return new PromptText(Optional.of(name), Optional.empty(), "body", keys, List.of(), ModelSettings.none());
    }
}
