package rehearsal.partner;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rehearsal.ai.AiEvent;
import rehearsal.ai.AiException;
import rehearsal.ai.AiMessage;
import rehearsal.ai.AiReply;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Formatted;
import rehearsal.ai.ResponseSchema;
import rehearsal.ai.Speaker;
import rehearsal.ai.WireRequest;
import rehearsal.ai.offline.Pause;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RehearsalPartnerTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String WISH = "Who would you like to be more of?";

    private final RehearsalPartner partner = new RehearsalPartner(InstantSource.system(), Pause.NONE, Duration.ZERO);

    @Test
    void itsNameSaysThatItIsNoModel() {
        assertTrue(RehearsalPartner.TITLE.contains("not a model"));
        assertEquals(List.of("partner-coach", "partner-client"), partner.models().subList(0, 2));
    }

    @Test
    void theSameRequestGetsTheSameAnswer() throws Exception {
        var request = coach("Be warm.", PartnerForms.of("update_who_you_are", ">IDENTITY_CREATION"), "Hello there");
        assertEquals(send(request).text(), send(request).text());
    }

    @Test
    void everyActionTheFormOffersStandsInTheAnswerAndUnusedOnesAreNull() throws Exception {
        var reply = answer(coach("", PartnerForms.of("update_who_you_are", "update_who_you_want_to_be", ">IDENTITY_CREATION"), "Hello"));
        assertEquals(List.of("message", "update_who_you_are", "update_who_you_want_to_be", "transition_phase"),
                List.copyOf(reply.propertyNames()));
        assertTrue(reply.path("transition_phase").isNull());
    }

    @Test
    void itWritesDownWhatTheClientSaysTheyWantToBeAndMovesOn() throws Exception {
        var reply = answer(new AiRequest("partner-coach", "Coach.",
                List.of(client("Hi"), new AiMessage(Speaker.COACH, WISH),
                        client("I want to be calmer, a better listener and someone who finishes things")),
                Optional.of(PartnerForms.of("update_who_you_want_to_be", ">IDENTITY_CREATION")), OptionalDouble.empty(),
                OptionalInt.empty(),
                true));
        assertEquals("[\"calmer\",\"a better listener\",\"finishes things\"]",
                reply.path("update_who_you_want_to_be").path("who_you_want_to_be").toString());
        assertEquals("IDENTITY_CREATION", reply.path("transition_phase").path("to_phase").asString());
    }

    @Test
    void twoNamesInOneMessageBecomeTwoIdentitiesInDifferentCategories() throws Exception {
        var reply = answer(new AiRequest("partner-coach", "Coach.",
                List.of(new AiMessage(Speaker.COACH, "If that part of you had a name, what would you call it?"),
                        client("I would say \"Night Runner\" and \"Patient Dad\"")),
                Optional.of(PartnerForms.of("create_identity", "create_multiple_identities", ">IDENTITY_REFINEMENT")),
                OptionalDouble.empty(),
                OptionalInt.empty(), true));
        var made = reply.path("create_multiple_identities").path("identities");
        assertEquals("Night Runner", made.path(0).path("name").asString());
        assertEquals("Patient Dad", made.path(1).path("name").asString());
        assertNotEquals(made.path(0).path("category"), made.path(1).path("category"));
        assertTrue(reply.path("create_identity").isNull());
    }

    @Test
    void aNoToANameLeadsToTheBetterName() throws Exception {
        var reply = answer(fits("Be kind.\n- Runner (id: a7, state: SUGGESTED)", "No, call it the Walker"));
        assertEquals("a7", reply.path("update_identity_name").path("id").asString());
        assertEquals("The Walker", reply.path("update_identity_name").path("name").asString());
        assertTrue(reply.path("accept_identity").isNull());
    }

    @Test
    void aPromptThatDoesNotListTheIdsLeavesNothingToAccept() throws Exception {
        var reply = answer(fits("Be kind.", "Yes, that is me"));
        assertTrue(reply.path("accept_identity").isNull());
    }

    @Test
    void aPromptThatAsksForShortAnswersGetsShorterOnes() throws Exception {
        var schema = PartnerForms.of("update_who_you_are", ">IDENTITY_CREATION");
        var full = answer(coach("Take your time.", schema, "Hello")).path("message").asString();
        var brief = answer(coach("Keep it short.", schema, "Hello")).path("message").asString();
        assertTrue(brief.length() < full.length(), brief);
    }

    @Test
    void aPromptThatAsksToGiveBackTheirWordsGetsThem() throws Exception {
        var schema = PartnerForms.of("update_who_you_are", ">IDENTITY_CREATION");
        var message = answer(coach("Before you ask, give back a few of their words.", schema, "I mend old radios.")).path("message")
                .asString();
        assertTrue(message.contains("I mend old radios"), message);
    }

    @Test
    void onlyAPromptThatInvitesSeveralQuestionsGetsMoreThanOne() throws Exception {
        var schema = PartnerForms.of("update_who_you_are", ">IDENTITY_CREATION");
        assertEquals(1, questions(answer(coach("Be kind.", schema, "Hello"))));
        assertEquals(1, questions(answer(coach("Ask several questions, but one question per message.", schema, "Hello"))));
        assertEquals(2, questions(answer(coach("Ask two questions to get going.", schema, "Hello"))));
    }

    @Test
    void aCardIsShownWhereCardsAreAllowed() throws Exception {
        var with = PartnerForms.of("create_identity", "show_card", ">IDENTITY_REFINEMENT");
        var named = List.of(new AiMessage(Speaker.COACH, "If that part of you had a name, what would you call it?"), client("the Baker"));
        var reply = answer(
                new AiRequest("partner-coach", "Coach.", named, Optional.of(with), OptionalDouble.empty(), OptionalInt.empty(), true));
        assertEquals("The Baker", reply.path("show_card").path("text").asString());
        assertEquals("Yes, that is me", reply.path("show_card").path("buttons").path(0).asString());
    }

    @Test
    void theNoteKeeperAddsWhatIsNewAndNothingTwice() throws Exception {
        var notes = PartnerForms.of("add_user_note", "update_user_note", "delete_user_note");
        var first = answer(coach("Notes:\nNo notes yet.", notes, "I look after my father on Sundays. How are you?"));
        assertEquals("Says: “I look after my father on Sundays.”", first.path("add_user_note").path("notes").path(0).asString());
        var again = answer(
                coach("Notes:\n1. Says: “I look after my father on Sundays.” (id: n1)", notes, "I look after my father on Sundays."));
        assertTrue(again.path("add_user_note").isNull());
    }

    @Test
    void theNoteKeeperCorrectsAndForgets() throws Exception {
        var notes = PartnerForms.of("add_user_note", "update_user_note", "delete_user_note");
        var known = "Notes:\n1. Lives in Leipzig with two cats (id: n1)\n2. Plays the trumpet (id: n2)";
        var corrected = answer(coach(known, notes, "Actually I live with three cats in Leipzig."));
        assertEquals("n1", corrected.path("update_user_note").path("notes").path(0).path("id").asString());
        var forgotten = answer(coach(known, notes, "Please forget about the trumpet."));
        assertEquals("[\"n2\"]", forgotten.path("delete_user_note").path("ids").toString());
    }

    @Test
    void aCreativeBriefStartsWithAQuestionAndEndsAfterAYes() throws Exception {
        var talk = new ArrayList<AiMessage>();
        var system = "You are a creative coach. Begin with \"Here's what I have:\". When complete, end with [INTENT_READY].";
        var said = new ArrayList<String>();
        for (var line : List.of("A poster for our night market", "A paper lantern over wet cobblestones", "Warm and quiet",
                "Yes, exactly")) {
            talk.add(client(line));
            said.add(answer(new AiRequest("partner-coach", system, talk, Optional.of(PartnerForms.of()), OptionalDouble.empty(),
                    OptionalInt.empty(), true))
                    .path("message").asString());
            talk.add(new AiMessage(Speaker.COACH, said.getLast()));
        }
        assertTrue(said.getFirst().endsWith("?"), said.getFirst());
        assertFalse(said.getFirst().contains("INTENT_READY"));
        assertTrue(said.get(1).startsWith("Here's what I have: A poster for our night market; A paper lantern over wet cobblestones."),
                said.get(1));
        assertTrue(said.get(2).endsWith("[INTENT_READY]"), said.get(2));
        assertEquals("Then it is settled.", said.get(3));
    }

    @Test
    void withoutASchemaItAnswersInPlainWords() throws Exception {
        var text = send(new AiRequest("partner-coach", "", List.of(client("Are you there?")), Optional.empty(), OptionalDouble.empty(),
                OptionalInt.empty(), false)).text();
        assertTrue(text.startsWith("I am the rehearsal partner: I follow rules and am not a model."), text);
    }

    @Test
    void aClientInDangerIsSentToAPersonAndNothingElseHappens() throws Exception {
        var reply = answer(
                coach("Coach.", PartnerForms.of("update_who_you_are", ">IDENTITY_CREATION"), "I don't want to go on, I want to die"));
        assertTrue(reply.path("message").asString().contains("emergency number"));
        assertTrue(reply.path("update_who_you_are").isNull() && reply.path("transition_phase").isNull());
    }

    @Test
    void anActionOfAProgramItNeverSawIsUsedWhenTheClientNamesIt() throws Exception {
        var reply = answer(coach("Talk about plans.", PartnerForms.of("log_goal"), "My goal is to sleep more"));
        assertEquals("My goal is to sleep more", reply.path("log_goal").path("goal").asString());
        assertTrue(reply.path("log_goal").path("urgent").isBoolean() && reply.path("log_goal").path("size").isNumber());
    }

    @Test
    void itRefusesToJudgeBecauseItWouldOnlyMakeSomethingUp() {
        var scores = new ResponseSchema("verdict", (ObjectNode) JSON.readTree("""
                {"type":"object","properties":{"score":{"type":"integer"}}}"""));
        var formatted = partner.format(coach("Judge.", scores, "Which is better?"));
        assertTrue(assertInstanceOf(Formatted.Refused.class, formatted).unsupported().getFirst().done().contains("cannot judge"));
    }

    @Test
    void itSaysWhatItLeavesOut() {
        var formatted = partner
                .format(new AiRequest("partner-coach", "", List.of(), Optional.empty(), OptionalDouble.of(0.7), OptionalInt.of(100), true));
        assertEquals(List.of("temperature", "max output"),
                assertInstanceOf(Formatted.Ready.class, formatted).request().rewritten().stream().map(rewrite -> rewrite.feature())
                        .toList());
    }

    @Test
    void anUnknownModelIsATypedError() {
        var request = new AiRequest("gpt-9", "", List.of(), Optional.empty(), OptionalDouble.empty(), OptionalInt.empty(), true);
        var thrown = assertThrows(AiException.class, () -> send(request));
        assertEquals(AiException.Kind.MODEL_NOT_FOUND, thrown.kind());
        assertTrue(thrown.sentence().contains("partner-coach"));
    }

    @Test
    void wordsArriveOneByOneWithAPauseBeforeEachAndNoUsageIsInvented() throws Exception {
        var pauses = new ArrayList<Duration>();
        var slow = new RehearsalPartner(InstantSource.system(), pauses::add, Duration.ofMillis(40));
        var events = new ArrayList<AiEvent>();
        var reply = slow.send(ready(coach("", PartnerForms.of(), "Hello")), events::add);
        var words = events.stream().filter(AiEvent.Text.class::isInstance).map(event -> ((AiEvent.Text) event).text()).toList();
        assertEquals(reply.text(), words.stream().collect(Collectors.joining()));
        assertTrue(words.size() > 5);
        assertEquals(words.size(), pauses.size());
        assertInstanceOf(AiEvent.Finished.class, events.getLast());
        assertTrue(reply.usage().isEmpty());
    }

    @Test
    void interruptingItStopsItInTheMiddle() {
        var heard = new StringBuilder();
        var stopped = new RehearsalPartner(InstantSource.system(), length -> {
            if (heard.length() > 20) {
                Thread.currentThread().interrupt();
            }
        }, Duration.ofMillis(1));
        var request = ready(coach("", PartnerForms.of("update_who_you_are", ">IDENTITY_CREATION"), "Hello"));
        assertThrows(InterruptedException.class, () -> stopped.send(request, event -> {
            if (event instanceof AiEvent.Text(String text)) {
                heard.append(text);
            }
        }));
        assertTrue(heard.length() > 20 && heard.length() < 60, heard.toString());
    }

    private static long questions(JsonNode reply) {
        return reply.path("message").asString().chars().filter(letter -> letter == '?').count();
    }

    private static AiRequest fits(String system, String answer) {
        return new AiRequest("partner-coach", system,
                List.of(new AiMessage(Speaker.COACH, "Does “Runner” sound like you?"), client(answer)),
                Optional.of(PartnerForms.of("create_identity", "update_identity_name", "accept_identity", ">IDENTITY_REFINEMENT")),
                OptionalDouble.empty(),
                OptionalInt.empty(), true);
    }

    private static AiRequest coach(String system, ResponseSchema schema, String said) {
        return new AiRequest("partner-coach", system, List.of(client(said)), Optional.of(schema), OptionalDouble.empty(),
                OptionalInt.empty(), true);
    }

    private static AiMessage client(String text) {
        return new AiMessage(Speaker.CLIENT, text);
    }

    private JsonNode answer(AiRequest request) throws Exception {
        return JSON.readTree(send(request).text());
    }

    private AiReply send(AiRequest request) throws Exception {
        return partner.send(ready(request), event -> {
        });
    }

    private WireRequest ready(AiRequest request) {
        return assertInstanceOf(Formatted.Ready.class, partner.format(request)).request();
    }
}
