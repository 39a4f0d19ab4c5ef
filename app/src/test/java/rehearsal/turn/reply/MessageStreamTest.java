package rehearsal.turn.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MessageStreamTest {

    private static String whole(String reply) {
        return new MessageStream().feed(reply);
    }

    /** Feeds it in every split into two, and in single characters; all must show the same, and never take anything back. */
    private static String shown(String reply) {
        var whole = whole(reply);
        var singly = new MessageStream();
        var grown = new StringBuilder();
        for (var index = 0; index < reply.length(); index++) {
            grown.append(singly.feed(reply.substring(index, index + 1)));
            assertTrue(whole.startsWith(grown.toString()), () -> grown + " is no beginning of " + whole);
            assertTrue(grown.isEmpty() || !Character.isHighSurrogate(grown.charAt(grown.length() - 1)), "half a character was shown");
        }
        assertEquals(whole, grown.toString());
        for (var split = 1; split < reply.length(); split++) {
            var stream = new MessageStream();
            assertEquals(whole, stream.feed(reply.substring(0, split)) + stream.feed(reply.substring(split)));
        }
        return whole;
    }

    @Test
    void theWordsOfTheMessageAppearAndNothingElse() {
        assertEquals("Hello.", shown("{\"message\": \"Hello.\", \"create_identity\": {\"message\": \"no\", \"name\": \"A\"}}"));
        assertEquals("Hello.", shown(
                "{\"create_identity\": {\"message\": \"no\", \"l\": [\"message\", {\"message\": \"no\"}]}, \"message\" : \"Hello.\"}"));
    }

    @Test
    void escapesAndSurrogatesArriveWhole() {
        assertEquals("a\"b\\c\nd\té😀😀/", shown("{\"message\": \"a\\\"b\\\\c\\nd\\t\\u00e9\\ud83d\\ude00😀\\/\"}"));
        assertEquals("\uFFFDx\uFFFD", shown("{\"message\": \"\\ud83dx\\ude00\"}"));
        assertEquals("\uFFFD", shown("{\"message\": \"\\ud83d\"}"));
    }

    @Test
    void aKeyMayBeEscapedAndALongKeyIsSkipped() {
        assertEquals("Hi", shown("{\"m\\u0065ssage\": \"Hi\"}"));
        assertEquals("Hi", shown("{\"a very long key \\\" with a quote\": \"no\", \"message\": \"Hi\"}"));
    }

    @Test
    void fencesAndWordsBeforeTheObjectNeverShow() {
        assertEquals("Hi", shown("```json\n{\"message\": \"Hi\"}\n```"));
        assertEquals("Hi", shown("Sure, {here} it is:\n\n```\n{ \"message\": \"Hi\"}\n```\nBye."));
    }

    @Test
    void ofTwoObjectsTheFirstWithAMessageIsShown() {
        assertEquals("Hi", shown("{\"message\": \"Hi\"}{\"message\": \"Ho\"}"));
        assertEquals("Ho", shown("{\"x\": 1, \"y\": true}{\"message\": \"Ho\"}"));
    }

    @Test
    void aMessageThatIsNoTextShowsNothing() {
        assertEquals("", shown("{\"message\": null, \"x\": {\"message\": \"no\"}}"));
        assertEquals("", shown("{\"message\": {\"message\": \"no\"}}"));
    }

    @Test
    void longPlainWordsAreShownAsTheyComeAndShortOnesWait() {
        assertEquals("", shown("Just a short answer."));
        var plain = "Just plain words, `code` and {braces}. ".repeat(12).strip();
        assertEquals(plain, shown(plain + "\n "));
    }

    @Test
    void anObjectBehindShownWordsIsHidden() {
        var plain = "Just plain words, and more of them. ".repeat(10).strip();
        assertEquals(plain, shown(plain + "\n```json\n{\"message\": \"Hi\"}\n```"));
        assertEquals(plain, shown(plain + " {\"message\": \"Hi\"}"));
    }

    @Test
    void aCutAnywhereShowsABeginning() {
        var reply = "{\"message\": \"A \\\"q\\\" 😀 \\ud83d\\ude00 end\", \"x\": null}";
        for (var cut : List.of(13, 16, 17, 20, 24, 30, 36)) {
            assertTrue(whole(reply).startsWith(whole(reply.substring(0, cut))));
        }
    }
}
