package rehearsal.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyParserTest {
    @Test
    void placeholdersBracesAndWordsArePartsWithTheirPlaces() {
        var body = BodyParser.parse("Hello {user_name},\r\nuse {{braces}} 🙂 {mood}");

        assertTrue(body.wellFormed());
        assertEquals(List.of("user_name", "mood"), List.copyOf(body.keys()));
        assertEquals(new Span(6, 17, 1, 7), body.parts().get(1).span());
        assertEquals(new Body.Part.Placeholder(new Span(38, 44, 2, 18), "mood"), body.parts().getLast());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', value = {"a {b, 1, 3, never closed", "a } b, 1, 3, closes nothing", "{}, 1, 1, without a name",
            "{ a }, 1, 1, Blanks around", "{a.b}, 1, 1, look into a value", "{a[0]}, 1, 1, pick an element", "{a:>10}, 1, 1, has no format",
            "{a!r}, 1, 1, no conversion", "x {a{b}}, 1, 3, opens inside another", "{user-name}, 1, 1, is no name", "{1a}, 1, 1, is no name",
            "|{\"a\": 1}|, 1, 1, looks like JSON", "{color: red}, 1, 1, looks like JSON", "🙂{ a}, 1, 2, Blanks around"})
    void everyMalformedBraceIsAProblemWithItsPlaceAndAWayOut(String source, int line, int column, String words) {
        var body = BodyParser.parse(source);

        assertFalse(body.wellFormed());
        var problem = body.problems().getFirst();
        var span = problem.span().orElseThrow();
        assertEquals(line, span.line());
        assertEquals(column, span.column());
        assertTrue(problem.message().contains(words), problem.message());
        assertEquals(source, body.print());
        for (var fix : problem.fixes()) {
            assertTrue(BodyParser.parse(apply(source, fix)).problems().size() < body.problems().size(), fix.title());
        }
    }

    @Test
    void aBlockOfJsonIsOneProblemAndOneClickEscapesAllOfIt() {
        var json = "{\n  \"message\": \"hi :}\",\n  \"create_identity\": {\"name\": \"x\", \"deep\": {\"a\": {}}}\n}";
        var source = "Answer like this:\n" + json + "\nThanks, {user_name}.";
        var body = BodyParser.parse(source);

        assertEquals(1, body.problems().size());
        assertEquals(2, body.problems().getFirst().span().orElseThrow().line());
        var mended = BodyParser.parse(apply(source, body.problems().getFirst().fixes().getFirst()));
        assertTrue(mended.wellFormed());
        assertEquals("Answer like this:\n" + json + "\nThanks, Ann.", Template.of(mended).render(Map.of("user_name", "Ann")).text());
    }

    @Test
    void aPlaceholderInsideABlockOfJsonStaysOneWhenTheBlockIsEscaped() {
        var source = "{\"client\": {\"name\": \"{user_name}\", \"count\": {number}}}";
        var mended = BodyParser.parse(apply(source, BodyParser.parse(source).problems().getFirst().fixes().getFirst()));

        assertTrue(mended.wellFormed());
        assertEquals("{\"client\": {\"name\": \"Ann\", \"count\": 3}}",
                Template.of(mended).render(Map.of("user_name", "Ann", "number", "3")).text());
    }

    @Test
    void aBraceLeftOpenDoesNotSwallowTheLinesBelow() {
        var body = BodyParser.parse("Hello {user_name\nand {mood}\nand }");

        assertEquals(List.of("mood"), List.copyOf(body.keys()));
        assertEquals(2, body.problems().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF{a}\n", "\r\n\r\n", "{{{a}}}", "{{a}}", "tab\t{a}“curly”\n\n", "\uD800{a}\uDC00", "{a}}}", "\0{a}"})
    void wellFormedBodiesPrintAsTheyWere(String source) {
        var body = BodyParser.parse(source);

        assertEquals(List.of(), body.problems());
        assertEquals(source, body.print());
    }

    @Test
    void aValueIsNeverReadAgain() {
        var template = Template.of(BodyParser.parse("{{{a}}} {b} {a}"));

        var rendering = assertInstanceOf(Rendering.Complete.class, template.render(Map.of("a", "{b}{{}}", "b", "$1\\ {a}")));
        assertEquals("{{b}{{}}} $1\\ {a} {b}{{}}", rendering.text());
    }

    @Test
    void aMissingValueIsAProblemAtItsFirstUse() {
        var rendering = assertInstanceOf(Rendering.Incomplete.class,
                Template.of(BodyParser.parse("Hi\n{a} {b} {a}")).render(Map.of("b", "x")));

        assertEquals("Hi\n{a} x {a}", rendering.text());
        assertEquals(1, rendering.problems().size());
        assertEquals(new Span(3, 6, 2, 1), rendering.problems().getFirst().span().orElseThrow());
        assertEquals(Problem.Code.MISSING_VALUE, rendering.problems().getFirst().code());
    }

    @Test
    void piecesSayWhichWordsCameFromWhichKey() {
        var template = Template.of(BodyParser.parse("{a}{b} and {{c}}{d}"));

        assertEquals(
                List.of(new RenderedPiece.Value("a", "1"), new RenderedPiece.Value("b", ""), new RenderedPiece.Words(" and {c}"),
                        new RenderedPiece.Missing("d")),
                template.pieces(Map.of("a", "1", "b", "")));
    }

    static String apply(String source, Fix fix) {
        var replace = (Fix.Replace) fix;
        return source.substring(0, replace.start()) + replace.replacement() + source.substring(replace.end());
    }
}
