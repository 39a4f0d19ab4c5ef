package rehearsal.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import rehearsal.program.Program;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;

/** Throws bodies at parser, renderer and lint, and checks what must hold for every one of them. The same seed gives the same bodies. */
final class BodyFuzz {
    private static final List<String> PIECES = List.of("{", "}", "{{", "}}", "{a}", "{ a }", "{user_name}", "a", "_", "0", " ", "\n",
            "\r\n", "\r", "\t",
            "\"", "'", "`", "\\", ":", ".", "[", "]", "!", ">", ",", "\uD83D\uDE42", "\uD800", "\uDC00", "\uFEFF", "\0", "é", "IDENTITY_",
            "create_identity",
            "{\"a\": {\"b\": 1}}", "“", "”", "{}", "{a.b}", "{a:", "$", "%");

    private final Random random;
    private final Lint lint;

    BodyFuzz(long seed, Program program) {
        this.random = new Random(seed);
        this.lint = new Lint(program);
    }

    void rounds(int count) {
        for (var round = 0; round < count; round++) {
            check(body());
        }
    }

    private String body() {
        var text = new StringBuilder();
        for (var at = random.nextInt(14); at > 0; at--) {
            if (random.nextInt(12) == 0) {
                text.append((char) random.nextInt(0x10000));
            } else {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.toString();
    }

    private void check(String source) {
        var body = BodyParser.parse(source);
        assertEquals(source, body.print());
        assertEquals(body.wellFormed(), body.parts().stream().noneMatch(Body.Part.Malformed.class::isInstance));
        var end = 0;
        for (var part : body.parts()) {
            assertEquals(end, part.span().start());
            end = part.span().end();
        }
        assertEquals(source.length(), end);
        for (var problem : body.problems()) {
            assertTrue(problem.span().isPresent() && !problem.fixes().isEmpty());
            problem.fixes().forEach(fix -> mends(source, body, fix));
        }
        renders(source, body);
        // Lint is the dearest of the checks, and most of what it sees repeats.
        if (random.nextInt(4) == 0) {
            lint.check(PromptType.COACH, Optional.of("X"),
                    new PromptText(Optional.empty(), Optional.empty(), source, List.of("a"), List.of("create_identity"),
                            ModelSettings.none()),
                    body);
        }
    }

    private static void mends(String source, Body body, Fix fix) {
        var mended = BodyParser.parse(BodyParserTest.apply(source, fix));
        assertTrue(mended.problems().size() <= body.problems().size() + 1, () -> source + " | " + fix);
    }

    private static void renders(String source, Body body) {
        var template = Template.of(body);
        var values = body.keys().stream().collect(Collectors.toMap(key -> key, key -> "{" + key + "}{{x}}"));
        var text = template.render(values).text();
        assertEquals(template.pieces(values).stream().map(RenderedPiece::text).collect(Collectors.joining()), text);
        var escaped = source.replace("{", "{{").replace("}", "}}");
        assertEquals(source, Template.of(BodyParser.parse(escaped)).render(Map.of()).text());
    }
}
