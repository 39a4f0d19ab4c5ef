package rehearsal.turn.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rehearsal.turn.reply.ParsedReply.How;
import rehearsal.testing.TestSeed;

/** Seeded, so that a failure can be run again: the seed and the input are in its message. */
class ReplyFuzzTest {
    private static final List<String> FRAGMENTS = List.of("{", "}", "[", "]", ":", ",", "\"", "\\", "\n", " ", "`", "```json\n", "```",
            "null",
            "true", "1e999", "-0", "1234567890123456789012", "message", "\"message\"", "\"message\": \"Hi", "\": \"", "create_identity",
            "\"create_identity\": {", "\"accept_identity\": {\"id\": \"a\"}", "\"name\": \"A\"", "\"note\": null",
            "\"category\": \"nowhere\"", "\\u00", "\\ud83d", "\\ude00", "\ud83d", "\ude00", "\uFEFF", "\u0000", "Words. ",
            "{\"message\": \"Hello.\", \"create_identity\": null, \"accept_identity\": null}", "{\"dance\": {}}", "//", "'");

    private final AnswerFormat format = Formats.of("create_identity", "accept_identity");
    private final ReplyParser parser = new ReplyParser(new AnswerChecks(4));

    @Test
    void aMillionRepliesOfAnyKindGiveOnlyResults() {
        var seen = run(1_000_000, TestSeed.of("ReplyFuzzTest", 20_261_121L));
        assertTrue(seen.getOrDefault(How.CLEAN, 0) > 0 && seen.getOrDefault(How.RECOVERED, 0) > 0 && seen.getOrDefault(How.FAILED, 0) > 0,
                seen.toString());
    }

    @Test
    @Tag("strength")
    void fiftyMillionRepliesOfAnyKindGiveOnlyResults() {
        run(50_000_000, TestSeed.of("ReplyFuzzTest", System.nanoTime()));
    }

    private Map<How, Integer> run(int inputs, long seed) {
        var random = new SplittableRandom(seed);
        var seen = new EnumMap<How, Integer>(How.class);
        for (var input = 0; input < inputs; input++) {
            var raw = reply(random);
            try {
                seen.merge(check(raw, random), 1, Integer::sum);
            } catch (RuntimeException | StackOverflowError thrown) {
                throw new AssertionError("seed " + seed + ", input " + input + ": " + raw, thrown);
            }
        }
        return seen;
    }

    private How check(String raw, SplittableRandom random) {
        var parsed = parser.parse(raw, format, Formats.PROGRAM);
        var stream = new MessageStream();
        var cut = raw.isEmpty() ? 0 : random.nextInt(raw.length());
        var shown = stream.feed(raw.substring(0, cut)) + stream.feed(raw.substring(cut));
        assertEquals(parsed.how() == How.CLEAN, parsed.problems().isEmpty(), raw);
        if (parsed.how() == How.CLEAN) {
            assertEquals(parsed.message(), shown, raw);
        }
        return parsed.how();
    }

    private static String reply(SplittableRandom random) {
        var raw = new StringBuilder();
        for (var pieces = random.nextInt(1, 10); pieces > 0; pieces--) {
            raw.append(random.nextInt(12) == 0
                    ? String.valueOf((char) random.nextInt(0x10000))
                    : FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
        }
        return raw.toString();
    }
}
