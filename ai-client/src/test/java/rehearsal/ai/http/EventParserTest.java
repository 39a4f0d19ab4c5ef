package rehearsal.ai.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventParserTest {

    private static final String STREAM = "\uFEFF: hello\nevent: first\nid: 4\ndata: {\"a\":\ndata:  \"Grüße 🌱\"}\n\n: keep-alive\n\nretry: 9\ndata\n\nevent: lost\n\ndata: last\n\n";
    private static final List<String> EVENTS = List.of("first={\"a\":\n \"Grüße 🌱\"}", "=last");

    private final List<String> events = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void itDoesNotMatterBetweenWhichTwoBytesAStreamIsCut(String lineEnd) {
        var bytes = STREAM.replace("\n", lineEnd).getBytes(StandardCharsets.UTF_8);
        for (var first = 0; first <= bytes.length; first++) {
            for (var second = first; second <= bytes.length; second += 7) {
                events.clear();
                var parser = parser(1000);
                parser.feed(Arrays.copyOfRange(bytes, 0, first));
                parser.feed(Arrays.copyOfRange(bytes, first, second));
                parser.feed(Arrays.copyOfRange(bytes, second, bytes.length));
                parser.close();
                assertEquals(EVENTS, events, "cut after " + first + " and " + second);
            }
        }
    }

    @Test
    void anEventIsThereAsSoonAsItsEmptyLineIs() {
        var parser = parser(1000);
        feed(parser, "data: one\r\n\r");
        assertEquals(List.of("=one"), events);
        feed(parser, "\ndata: two\r\n\r\n");
        assertEquals(List.of("=one", "=two"), events);
    }

    @Test
    void onlyMoreThanACommentIsABeginning() {
        var parser = parser(1000);
        feed(parser, ": a");
        feed(parser, "b\n\n:");
        assertFalse(parser.began());
        feed(parser, "c\nd");
        assertTrue(parser.began());
    }

    @Test
    void aLineOrAnEventThatIsTooLongIsNotKept() {
        assertFalse(parser(10).feed("data: 12345678".getBytes(StandardCharsets.UTF_8)));
        assertFalse(parser(10).feed("data: 123456\ndata: 123456\n".getBytes(StandardCharsets.UTF_8)));
        assertTrue(parser(10).feed("data: 123\n\ndata: 456\n\n".getBytes(StandardCharsets.UTF_8)));
    }

    private EventParser parser(int longest) {
        return new EventParser(longest, (name, data) -> events.add(name + "=" + data));
    }

    private static void feed(EventParser parser, String text) {
        parser.feed(text.getBytes(StandardCharsets.UTF_8));
    }
}
