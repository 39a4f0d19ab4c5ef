package rehearsal.turn.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rehearsal.turn.reply.Formats.kinds;
import static rehearsal.turn.reply.Formats.parse;

import java.util.List;
import org.junit.jupiter.api.Test;
import rehearsal.state.Action;
import rehearsal.turn.reply.ParsedReply.How;
import rehearsal.turn.reply.ReplyProblem.Kind;
import tools.jackson.databind.json.JsonMapper;

class ReplyParserTest {
    private static final String IDENTITY = "{\"name\": \"Sunday baker\", \"note\": \"Flour.\", \"category\": \""
            + Formats.PROGRAM.categories().getFirst().id() + "\"}";
    private static final String CLEAN = "{\"message\": \"Hello.\", \"create_identity\": " + IDENTITY + ", \"accept_identity\": null}";

    private static ParsedReply both(String raw) {
        return parse(raw, "create_identity", "accept_identity");
    }

    private static List<String> types(ParsedReply parsed) {
        return parsed.actions().stream().map(Action::type).toList();
    }

    private static void keepsAll(ParsedReply parsed, Kind... told) {
        assertEquals("Hello.", parsed.message());
        assertEquals(List.of("create_identity"), types(parsed));
        assertEquals(List.of(told), kinds(parsed), () -> parsed.problems().toString());
        assertEquals(told.length == 0 ? How.CLEAN : How.RECOVERED, parsed.how());
    }

    @Test
    void aReplyAsItWasAskedForIsClean() {
        keepsAll(both(CLEAN));
        keepsAll(both("\n  " + CLEAN + "\n"));
    }

    @Test
    void aFenceIsTakenOff() {
        keepsAll(both("```json\n" + CLEAN + "\n```"), Kind.FENCED);
        keepsAll(both("```\n" + CLEAN + "\n```\n"), Kind.FENCED);
    }

    @Test
    void wordsAroundTheObjectAreLeftOut() {
        keepsAll(both("Sure! Here {you} go:\n" + CLEAN), Kind.WORDS_AROUND);
        keepsAll(both(CLEAN + "\nI hope this helps."), Kind.WORDS_AROUND);
        keepsAll(both("Here:\n```json\n" + CLEAN + "\n```\nDone."), Kind.FENCED, Kind.WORDS_AROUND);
    }

    @Test
    void ofTheSameObjectTwiceTheFirstCounts() {
        keepsAll(both(CLEAN + "\n" + CLEAN), Kind.DOUBLED);
        keepsAll(both(CLEAN + CLEAN.replace("Hello.", "Other.")), Kind.DOUBLED);
    }

    @Test
    void anObjectInsideAStringOrAnotherObjectIsTakenOut() {
        var quoted = JsonMapper.shared().writeValueAsString(CLEAN);
        keepsAll(both(quoted), Kind.WRAPPED);
        keepsAll(both("{\"response\": " + CLEAN + "}"), Kind.WRAPPED);
        keepsAll(both("[" + CLEAN + "]"), Kind.WORDS_AROUND);
    }

    @Test
    void aReplyThatIsCutOffKeepsItsMessageAndItsWholeActions() {
        var cut = both("{\"message\": \"Hello.\", \"create_identity\": " + IDENTITY + ", \"accept_identity\": {\"id\": \"x");
        keepsAll(cut, Kind.TRUNCATED, Kind.ACTION_CUT_OFF);
        var inTheMessage = both("{\"message\": \"Hello. And now");
        assertEquals("Hello. And now", inTheMessage.message());
        assertEquals(List.of(Kind.TRUNCATED), kinds(inTheMessage));
    }

    @Test
    void everyCutOfAReplyGivesWhatTheStreamShowed() {
        for (var end = 1; end <= CLEAN.length(); end++) {
            var cut = CLEAN.substring(0, end);
            assertEquals(new MessageStream().feed(cut), both(cut).message(), cut);
        }
    }

    @Test
    void ofTwoMembersWithOneNameTheFirstCounts() {
        var parsed = both(
                "{\"message\": \"Hello.\", \"message\": \"Other.\", \"create_identity\": " + IDENTITY + ", \"accept_identity\": null}");
        keepsAll(parsed, Kind.DUPLICATE_KEY);
    }

    @Test
    void anActionThatDoesNotFitIsRefusedWithTheReasonAndTheOthersStay() {
        var parsed = both("{\"message\": \"Hello.\", \"create_identity\": " + IDENTITY + ", \"accept_identity\": {\"id\": 7}}");
        assertEquals(List.of("create_identity"), types(parsed));
        assertEquals("accept_identity", parsed.refused().getFirst().type());
        assertTrue(parsed.refused().getFirst().why().contains("id: a number stands where a text is expected"),
                parsed.refused().getFirst().why());
    }

    @Test
    void aReasonNamesTheParameterAndTheChoices() {
        var parsed = both(
                "{\"message\": \"Hello.\", \"create_identity\": {\"name\": \"A\", \"category\": \"sport\", \"x\": 1}, \"accept_identity\": []}");
        var why = parsed.refused().getFirst().why();
        assertTrue(why.contains("category: \"sport\" is none of " + Formats.PROGRAM.categories().getFirst().id()), why);
        assertTrue(why.contains("the parameter note is missing"), why);
        assertTrue(why.contains("there is no parameter x"), why);
        assertTrue(parsed.refused().get(1).why().contains("a list, and an object is expected"), parsed.refused().get(1).why());
    }

    @Test
    void anActionThatIsNotAllowedAndOneNobodyKnowsAreRefused() {
        var parsed = both(
                CLEAN.replace("}, \"accept", "}, \"archive_identity\": {\"id\": \"a\"}, \"dance\": {}, \"mood\": \"good\", \"accept"));
        keepsAll(parsed, Kind.ACTION_NOT_ALLOWED, Kind.UNKNOWN_ACTION, Kind.UNKNOWN_PROPERTY);
        assertEquals(List.of("archive_identity", "dance"), parsed.refused().stream().map(RefusedAction::type).toList());
    }

    @Test
    void anOptionalParameterMayBeMissingOrNull() {
        var missing = parse("{\"message\": \"Hi\", \"accept_i_am_statement\": {\"id\": \"a\"}}", "accept_i_am_statement");
        assertEquals(List.of("accept_i_am_statement"), types(missing));
        assertEquals(How.CLEAN, missing.how());
        var none = parse("{\"message\": \"Hi\", \"accept_i_am_statement\": {\"id\": \"a\", \"i_am_statement\": null}}",
                "accept_i_am_statement");
        assertEquals(How.CLEAN, none.how(), () -> none.problems().toString());
        assertFalse(none.actions().getFirst().params().has("i_am_statement"));
    }

    @Test
    void anActionThatIsLeftOutIsNoneAndThatIsNoFault() {
        var parsed = both("{\"message\": \"Hello.\"}");
        assertEquals(How.CLEAN, parsed.how(), () -> parsed.problems().toString());
        assertEquals(List.of(), parsed.actions());
    }

    @Test
    void plainWordsAreTheMessage() {
        var parsed = both("  Hello there.\nWhat a day {really}. ");
        assertEquals("Hello there.\nWhat a day {really}.", parsed.message());
        assertEquals(How.RECOVERED, parsed.how());
        assertEquals(List.of(Kind.NOT_JSON), kinds(parsed));
        assertEquals("Use {\"a\": 1} in your code.", both("Use {\"a\": 1} in your code.").message());
    }

    @Test
    void nothingIsNothing() {
        for (var raw : List.of("", "  \n ", "{}", "{", "{\"mess", "{\"x\": 1}")) {
            var parsed = both(raw);
            assertEquals(How.FAILED, parsed.how(), raw);
            assertFalse(parsed.problems().isEmpty(), raw);
        }
    }

    @Test
    void aMessageThatIsNoTextIsTold() {
        assertEquals(List.of(Kind.MESSAGE_NOT_TEXT), kinds(parse("{\"message\": [\"a\"]}")));
        assertEquals(List.of(Kind.MESSAGE_MISSING), kinds(parse("{\"create_identity\": " + IDENTITY + "}", "create_identity")));
    }

    @Test
    void deepNestingIsBoundedAndWhatCameBeforeIsKept() {
        var parsed = both("{\"message\": \"Hello.\", \"create_identity\": " + IDENTITY + ", \"accept_identity\": " + "[".repeat(100_000));
        keepsAll(parsed, Kind.TOO_DEEP, Kind.ACTION_CUT_OFF);
    }

    @Test
    void fiveMegabytesAreRead() {
        var long5 = "x".repeat(5 * 1024 * 1024);
        assertEquals(long5, parse("{\"message\": \"" + long5 + "\"}").message());
        assertEquals(5 * 1024 * 1024, parse(long5).message().length());
        assertEquals(How.FAILED, parse("{\"a\":".repeat(1024 * 1024)).how());
        assertEquals(List.of(Kind.TOO_LARGE), kinds(parse("x".repeat(17 * 1024 * 1024))));
    }

    @Test
    void whatModelsGetWrongInJsonIsForgiven() {
        assertEquals("two\nlines", parse("{\"message\": \"two\nlines\",}").message());
        assertEquals("it's", parse("{\"message\": \"it\\'s\"}").message());
        assertEquals("half \uFFFD", parse("{\"message\": \"half \\ud83d\"}").message());
    }

    @Test
    void aBrokenPlaceIsNamedByLineAndColumn() {
        var parsed = both("{\"message\": \"Hello.\",\n \"create_identity\": " + IDENTITY + ",\n \"accept_identity\": }");
        assertEquals("Hello.", parsed.message());
        assertTrue(parsed.problems().getFirst().sentence().contains("line 3"), parsed.problems().getFirst().sentence());
    }
}
