package rehearsal.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rehearsal.program.Program;
import rehearsal.program.ShippedPrograms;
import rehearsal.store.prompt.PromptType;
import rehearsal.text.Texts;
import rehearsal.ui.testing.HandBackground;

class EditorWordsTest {

    private final Program program = new ShippedPrograms().find("identity-coaching").orElseThrow();

    @Test
    void headingsPlaceholdersAndNamesOfTheProgramAreFound() {
        var highlighter = new Highlighter(program);
        assertEquals(List.of(new StyledRange(0, 9, "heading")), highlighter.marks("# Who are", LineState.TEXT));
        assertEquals(List.of(new StyledRange(3, 14, "placeholder")),
                highlighter.marks("Hi {user_name}, {{ no }}", LineState.TEXT).stream().filter(mark -> mark.style().equals("placeholder"))
                        .toList());
        assertTrue(highlighter.marks("use `transition_phase` now", LineState.TEXT).contains(new StyledRange(5, 21, "action-name")));
        assertTrue(highlighter.marks("go to INTEGRATION", LineState.TEXT).contains(new StyledRange(6, 17, "phase-name")));
        assertEquals(List.of(), highlighter.marks("x".repeat(Highlighter.LONGEST_STYLED + 1), LineState.TEXT));
    }

    @Test
    void everyLetterOfALineHasExactlyOneStyle() {
        var spans = Highlighter.spans(20, List.of(new StyledRange(2, 9, "a"), new StyledRange(5, 30, "b")));
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

    private final FindModel find = new FindModel(Texts.english(), new HandBackground());

    private String replacedAll(String text) {
        var result = new StringBuilder(text);
        find.replaceAll(() -> text, edits -> EditHistory.following(edits)
                .forEach(edit -> result.replace(edit.at(), edit.at() + edit.removed().length(), edit.inserted())));
        return result.toString();
    }

    private int found(String text) {
        find.look(() -> text, () -> {
        });
        return find.found().get().size();
    }

    @Test
    void findingAndReplacingKnowsRegularExpressions() {
        find.words().set("name");
        assertEquals(2, found("Name a name"));
        assertEquals("2 found", find.result().get());
        find.letterCase().set(true);
        assertEquals(1, found("Name a name"));
        find.regular().set(true);
        find.words().set("(\\w+) (?<second>\\w+)");
        find.replacement().set("${second} $1\\n\\$");
        assertEquals("b a\n$, d c\n$", replacedAll("a b, c d"));
        find.words().set("(");
        assertEquals("text", replacedAll("text"));
        assertEquals("This expression cannot be read: unclosed group, at its letter 2", find.result().get());
        assertTrue(find.wrong().get());
        find.words().set("t");
        find.replacement().set("$9");
        assertEquals("text", replacedAll("text"));
        assertEquals("This replacement names a group that is not there", find.result().get());
    }

    @Test
    void anExpressionThatNeverEndsIsGivenUpWithWords() {
        find.regular().set(true);
        find.words().set("(a|aa)+b");
        assertEquals(0, found("a".repeat(5_000)));
        assertTrue(find.result().get().startsWith("This expression goes round"), find.result().get());
    }

    @Test
    void theSearchGoesRoundInBothDirectionsAndSaysWhere() {
        find.words().set("a");
        found("a b a");
        assertEquals(Optional.of(new FindModel.Match(0, 1)), find.next(5));
        assertEquals("1 of 2", find.result().get());
        assertEquals(Optional.of(new FindModel.Match(4, 5)), find.previous(0));
        assertEquals("2 of 2", find.result().get());
    }

    @Test
    void jsonGoesOnFromLineToLineAndTheNextHeadingEndsIt() {
        var lines = List.of("Answer with", "{{", "  \"message\": \"to {user_name}\",", "  \"list\": [1, true]", "}}", "Then wait.",
                "{{ \"open\":",
                "# Next");
        assertEquals(List.of(0, 0, 1, 1, 1, 0, 0, 1), depths(lines));
        var highlighter = new Highlighter(program);
        var member = highlighter.marks(lines.get(2), new LineState(LineState.Mode.JSON, 1));
        assertTrue(member.contains(new StyledRange(2, 11, "json-name")), member::toString);
        assertTrue(member.contains(new StyledRange(17, 28, "placeholder")), member::toString);
        var numbers = highlighter.marks(lines.get(3), new LineState(LineState.Mode.JSON, 1));
        assertTrue(numbers.containsAll(List.of(new StyledRange(11, 12, "json-literal"), new StyledRange(14, 18, "json-literal"))),
                numbers::toString);
        assertTrue(highlighter.marks("# Next", new LineState(LineState.Mode.JSON, 1)).contains(new StyledRange(0, 6, "heading")));
        assertEquals(List.of(0, 0), depths(List.of("{user_name} says", "- [ ] a box and a [link](there)")));
    }

    private static List<Integer> depths(List<String> lines) {
        var states = new LineStates();
        states.reset(lines.size(), lines::get);
        return IntStream.range(0, lines.size()).mapToObj(line -> states.at(line).depth()).toList();
    }

    @Test
    void aFenceHoldsNoHeadingsAndAJsonFenceHoldsJson() {
        var lines = List.of("```json", "{\"a\": 1}", "# no heading", "```", "# a heading");
        assertEquals(List.of(new Outline.Heading(4, 1, "a heading")), Outline.of(lines));
        var states = new LineStates();
        states.reset(lines.size(), lines::get);
        assertEquals(LineState.JSON_FENCE, states.at(1));
        assertEquals(LineState.TEXT, states.at(4));
        var marks = new Highlighter(program).marks(lines.get(1), states.at(1));
        assertTrue(marks.contains(new StyledRange(1, 4, "json-name")), marks::toString);
        assertEquals(List.of(new StyledRange(0, 7, "fence")), new Highlighter(program).marks(lines.get(0), states.at(0)));
    }

    @Test
    void afterAChangeOnlyThoseLinesAreReadAgainWhoseBeginningDiffers() {
        var lines = new ArrayList<>(Collections.nCopies(1_000, "plain"));
        var states = new LineStates();
        var reads = new AtomicInteger();
        states.reset(lines.size(), lines::get);
        for (var line = 0; line < lines.size(); line++) {
            states.dressed(line);
        }
        lines.set(10, "changed");
        states.changed(10, 0, 0, line -> {
            reads.incrementAndGet();
            return lines.get(line);
        });
        assertTrue(reads.get() <= 2, () -> "read " + reads);
        assertEquals(10, states.undressed(0));
        lines.add(500, "```");
        states.changed(499, 0, 1, lines::get);
        assertEquals(LineState.FENCE, states.at(1_000));
        assertEquals(1_001, states.count());
        lines.remove(500);
        states.changed(499, 1, 0, lines::get);
        assertEquals(LineState.TEXT, states.at(999));
        assertEquals(1_000, states.count());
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
