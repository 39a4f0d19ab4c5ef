package rehearsal.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import rehearsal.program.Program;
import rehearsal.program.ShippedPrograms;
import rehearsal.store.prompt.PromptType;
import rehearsal.ui.text.Texts;

class EditorWordsTest {

    private final Program program = new ShippedPrograms().find("identity-coaching").orElseThrow();

    @Test
    void headingsPlaceholdersAndNamesOfTheProgramAreFound() {
        var highlighter = new Highlighter(program);
        assertEquals(List.of(new Mark(0, 9, "heading")), highlighter.marks("# Who are"));
        assertEquals(List.of(new Mark(3, 14, "placeholder")), highlighter.marks("Hi {user_name}, {{ no }}").stream().limit(1).toList());
        assertTrue(highlighter.marks("use `transition_phase` now").contains(new Mark(5, 21, "action-name")));
        assertTrue(highlighter.marks("go to INTEGRATION").contains(new Mark(6, 17, "phase-name")));
        assertEquals(List.of(), highlighter.marks("x".repeat(Highlighter.LONGEST_STYLED + 1)));
    }

    @Test
    void everyLetterOfALineHasExactlyOneStyle() {
        var spans = Highlighter.spans(20, List.of(new Mark(2, 9, "a"), new Mark(5, 30, "b")));
        assertEquals(20, spans.length());
        assertEquals(List.of("a", "b"), List.copyOf(spans.getStyleSpan(2).getStyle()));
        assertEquals(0, Highlighter.spans(0, List.of()).length());
    }

    @Test
    void aBraceOffersTheKeysAndAskingOffersActionsAndPhases() {
        var completion = new Completion(() -> program);
        var keys = completion.at("Say {user", PromptType.COACH, false);
        assertEquals("user_name}", keys.getFirst().insert());
        assertEquals(4, keys.getFirst().typed());
        assertEquals(List.of(), completion.at("a literal {{user", PromptType.COACH, false));
        assertTrue(
                completion.at("then trans", PromptType.COACH, true).stream().anyMatch(offer -> offer.words().equals("transition_phase")));
        assertEquals(List.of(), completion.at("then trans", PromptType.COACH, false));
        assertEquals(Optional.of("user_name"), Completion.keyAt("Say {user_name}.", 6));
    }

    @Test
    void findingAndReplacingKnowsRegularExpressions() {
        var find = new FindModel(Texts.english());
        find.words().set("name");
        assertEquals(2, find.matches("Name a name").size());
        find.letterCase().set(true);
        assertEquals(1, find.matches("Name a name").size());
        find.regular().set(true);
        find.words().set("(\\w+) (\\w+)");
        find.replacement().set("$2 $1");
        assertEquals("b a, d c", find.replaceAll("a b, c d"));
        assertEquals("b a", find.replaced("x a b", new FindModel.Match(2, 5)).strip());
        find.words().set("(");
        assertEquals("text", find.replaceAll("text"));
        assertTrue(find.result().get().startsWith("This expression cannot be read"));
        find.words().set("t");
        find.replacement().set("$9");
        assertEquals("text", find.replaceAll("text"));
    }

    @Test
    void theSearchGoesRoundInBothDirections() {
        var find = new FindModel(Texts.english());
        find.words().set("a");
        assertEquals(Optional.of(new FindModel.Match(0, 1)), find.next("a b a", 5));
        assertEquals(Optional.of(new FindModel.Match(4, 5)), find.previous("a b a", 0));
    }

    @Test
    void aSectionEndsWhereTheNextOfItsLevelBegins() {
        var lines = List.of("# One", "text", "## Inner", "more", "# Two", "end");
        var headings = Outline.of(lines);
        assertEquals(OptionalInt.of(3), Outline.end(headings, 0, lines.size()));
        assertEquals(OptionalInt.of(3), Outline.end(headings, 2, lines.size()));
        assertEquals(OptionalInt.of(5), Outline.end(headings, 4, lines.size()));
        assertEquals(0, Outline.level("#hash"));
    }

    @Test
    void editedAndAddedLinesAreToldApart() {
        assertEquals(Map.of(1, LineChanges.Change.EDITED, 3, LineChanges.Change.ADDED),
                LineChanges.since("one\ntwo\nthree\n", "one\n2\nthree\nfour\n"));
        assertEquals(Map.of(), LineChanges.since("", "all new"));
    }
}
