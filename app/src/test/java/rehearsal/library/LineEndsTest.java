package rehearsal.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import rehearsal.testing.TestSeed;

class LineEndsTest {

    @Test
    void aBodyThatWasNotTouchedKeepsEveryByte() {
        for (var body : new String[]{"", "a", "a\r\nb\r\n", "a\nb\r\nc\rd", "\r\n\r\n", "a\r\r\nb"}) {
            assertEquals(body, LineEnds.restore(body, LineEnds.plain(body)));
        }
    }

    @Test
    void whatIsTypedTakesTheEndTheBodyUsesMost() {
        assertEquals("a\r\nnew\r\nb\r\n", LineEnds.restore("a\r\nb\r\n", "a\nnew\nb\n"));
        assertEquals("a\nb\r\nc\nd\n", LineEnds.restore("a\nb\r\nc\n", "a\nb\nc\nd\n"));
    }

    @Test
    void noEditLosesALetter() {
        var random = TestSeed.random("LineEndsTest", 7);
        for (var round = 0; round < 2000; round++) {
            var raw = words(random);
            var plain = new StringBuilder(LineEnds.plain(raw));
            var at = random.nextInt(plain.length() + 1);
            var until = at + random.nextInt(plain.length() - at + 1);
            plain.replace(at, until, words(random).replace("\r", ""));
            assertEquals(plain.toString(), LineEnds.plain(LineEnds.restore(raw, plain.toString())), "from " + raw);
        }
    }

    private static String words(Random random) {
        var parts = new String[]{"a", "bb", "\n", "\r\n", "\r", " ", "ä"};
        var words = new StringBuilder();
        for (var count = random.nextInt(8); count > 0; count--) {
            words.append(parts[random.nextInt(parts.length)]);
        }
        return words.toString();
    }
}
