package rehearsal.turn.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rehearsal.ai.Speaker;
import rehearsal.program.ContextKey;
import rehearsal.program.Program;
import rehearsal.program.ShippedPrograms;
import rehearsal.state.Brief;
import rehearsal.state.Client;
import rehearsal.state.Identity;
import rehearsal.state.PastAction;
import rehearsal.state.SessionMessage;
import rehearsal.state.State;
import rehearsal.state.UserNote;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class GathererTest {
    private static final Program IDENTITY = new ShippedPrograms().find("identity-coaching").orElseThrow();
    private static final Program BRIEF = new ShippedPrograms().find("creative-brief").orElseThrow();
    private static final String FAMILY = IDENTITY.categories().get(0).id();
    private static final String WORK = IDENTITY.categories().get(1).id();
    private static final List<String> STATES = IDENTITY.identityStates().stream().map(state -> state.id()).toList();

    private final Gatherer gatherer = new Gatherer();

    private static Client client(String first, String email) {
        return new Client(first.isEmpty() ? Optional.empty() : Optional.of(first), Optional.of(email), Map.of());
    }

    private static Identity identity(String id, String category, int state, boolean archived) {
        return new Identity(id, "Name " + id, category, STATES.get(state), Optional.empty(), Optional.empty(), List.of(), archived,
                Map.of());
    }

    private static State nobody() {
        return State.start(Client.nobody(), "IDENTITY_CREATION");
    }

    private Value value(Program program, State state, String key) {
        var gathered = gatherer.gather(new GatherInput(program, state, Optional.empty()), List.of(key), Map.of());
        assertEquals(List.of(), gathered.missing());
        return gathered.values().getFirst();
    }

    private String text(State state, String key) {
        return value(IDENTITY, state, key).text();
    }

    private static String whenEmpty(String key, String emptyCase) {
        return IDENTITY.contextKey(key).orElseThrow().whenEmpty(emptyCase);
    }

    private static State some() {
        return nobody().withIdentities(List.of(identity("a", FAMILY, 0, false), identity("b", WORK, 1, false),
                identity("c", FAMILY, STATES.size() - 1, false), identity("d", FAMILY, 0, true)));
    }

    @Test
    void everyKeyOfBothProgramsHasAValueForANewClientAndNoneSpeaksOfNull() {
        for (var program : List.of(IDENTITY, BRIEF)) {
            var state = program == BRIEF ? nobody().withBrief(Brief.of(Map.of("mood", JsonNodeFactory.instance.nullNode()))) : nobody();
            for (var key : program.contextKeys()) {
                var value = value(program, state, key.key());
                assertFalse(value.text().matches("(?s).*\\b([Nn]one|null|undefined|Optional)\\b.*") && value.kind() == Value.Kind.FOUND,
                        key.key() + ": " + value.text());
                assertFalse(value.text().contains("null"), key.key() + ": " + value.text());
                assertFalse(value.source().isBlank());
            }
        }
    }

    @Test
    void theNameFallsBackToTheEmailAndThenToThere() {
        assertEquals("Maya", text(State.start(client("Maya", "m@example.org"), "X"), "user_name"));
        assertEquals("m@example.org", text(State.start(client("", "m@example.org"), "X"), "user_name"));
        assertEquals("m@example.org", text(State.start(client("  ", "m@example.org"), "X"), "user_name"));
        assertEquals("there", text(nobody(), "user_name"));
    }

    @Test
    void identitiesAreCardsOfThoseNotArchivedAndThenTheSkippedCategories() {
        var rich = new Identity("a", "Sunday baker", FAMILY, STATES.get(1), Optional.of("I am a baker."),
                Optional.of("Flour in the light."),
                List.of("Since childhood."), false, Map.of());
        var state = nobody().withIdentities(List.of(rich, identity("d", WORK, 0, true))).withList("skipped_identity_categories",
                List.of(WORK));
        var text = text(state, "identities");
        assertEquals("""
                Sunday baker
                  Category: %s
                  State: %s
                  I-am statement: I am a baker.
                  Visualization: Flour in the light.
                  Notes:
                  - Since childhood.

                Skipped categories: %s""".formatted(IDENTITY.categories().get(0).title(), IDENTITY.identityStates().get(1).title(),
                IDENTITY.categories().get(1).title()), text);
        assertEquals("1", text(state, "number_of_identities"));
        assertEquals("0", text(nobody(), "number_of_identities"));
        assertEquals(whenEmpty("identities", ContextKey.NONE), text(nobody(), "identities"));
    }

    @Test
    void theFocusHasFourEmptyTexts() {
        assertEquals(whenEmpty("focused_identities", "no_focus"), text(some(), "focused_identities"));
        assertEquals(whenEmpty("focused_identities", "unknown_focus"),
                text(some().withField("identity_focus", "moon"), "focused_identities"));
        assertEquals(whenEmpty("focused_identities", "skipped"),
                text(some().withField("identity_focus", FAMILY).withList("skipped_identity_categories", List.of(FAMILY)),
                        "focused_identities"));
        assertEquals(whenEmpty("focused_identities", ContextKey.NONE),
                text(nobody().withField("identity_focus", FAMILY), "focused_identities"));
        assertTrue(text(some().withField("identity_focus", FAMILY), "focused_identities").startsWith("Name a\n"));
        assertEquals(IDENTITY.categories().get(0).title(), text(some().withField("identity_focus", FAMILY), "identity_focus"));
        assertEquals("", text(some(), "identity_focus"));
    }

    @Test
    void aMissingGuidanceIsAnErrorAndNeverPromptText() {
        var unknown = new GatherInput(IDENTITY, some().withField("identity_focus", "moon"), Optional.empty());
        var gathered = gatherer.gather(unknown, List.of("brainstorming_category_context"), Map.of());
        assertEquals(List.of(), gathered.values());
        assertTrue(gathered.missing().getFirst().why().contains("moon"));
        assertEquals(IDENTITY.categories().get(0).guidance().orElseThrow(),
                text(some().withField("identity_focus", FAMILY), "brainstorming_category_context"));
    }

    @Test
    void identityIdsAreBulletsWithNameIdAndState() {
        assertEquals(
                "- Name a (id: a, state: " + STATES.get(0) + ")\n- Name b (id: b, state: " + STATES.get(1) + ")\n- Name c (id: c, state: "
                        + STATES.getLast() + ")",
                text(some(), "identity_ids"));
    }

    @Test
    void pendingAreThoseThatHaveNotReachedAStateYetOldestFirst() {
        var pending = text(some(), "visualization_identities");
        assertTrue(pending.startsWith("Name a\n") && pending.contains("Name b\n") && !pending.contains("Name c"), pending);
        var done = nobody().withIdentities(List.of(identity("c", FAMILY, STATES.size() - 1, false)));
        assertEquals(whenEmpty("refinement_identities", ContextKey.NONE), text(done, "refinement_identities"));
    }

    @Test
    void theCurrentIdentityIsItsCardUnlessItIsArchived() {
        assertTrue(text(some().withField("current_identity", "b"), "current_identity").startsWith("Name b\n"));
        assertEquals(whenEmpty("current_identity", ContextKey.NONE), text(some().withField("current_identity", "d"), "current_identity"));
    }

    @Test
    void listsAreCommaSeparatedAndNotesNumberedWithTheirIds() {
        assertEquals("patient, early riser", text(nobody().withList("who_you_are", List.of("patient", "early riser")), "who_you_are"));
        var notes = List.of(new UserNote("n1", "Plays the oud.", Map.of()), new UserNote("n7", "No fish.", Map.of()));
        assertEquals("1. Plays the oud. (id: n1)\n2. No fish. (id: n7)", text(nobody().withUserNotes(notes), "user_notes"));
    }

    @Test
    void theMessagesAreTheNewestTheCoachsBeforeItAndTheLastOnes() {
        var talk = nobody().withMessages(talk(14)).withActions(List.of(new PastAction("accept_identity",
                (ObjectNode) JsonMapper.shared().readTree("{\"id\": \"a\"}"), Optional.empty(), 14, Map.of())));
        assertEquals("client 13", text(talk, "current_message"));
        assertEquals("coach 12", text(talk, "previous_message"));
        var moment = new GatherInput(IDENTITY, talk, Optional.of("newest"));
        var values = gatherer.gather(moment, List.of("current_message", "previous_message", "recent_messages"), Map.of()).texts();
        assertEquals("newest", values.get("current_message"));
        assertEquals("coach 14", values.get("previous_message"));
        var recent = values.getOrDefault("recent_messages", "").lines().toList();
        assertEquals(IDENTITY.conversation().history() + 2, recent.size());
        assertEquals("(Earlier messages are left out.)", recent.getFirst());
        assertEquals("Coach: coach 14", recent.get(recent.size() - 3));
        assertEquals("[Then done: accept_identity {\"id\":\"a\"}]", recent.get(recent.size() - 2));
        assertEquals("Client: newest", recent.getLast());
    }

    private static List<SessionMessage> talk(int messages) {
        var talk = new ArrayList<SessionMessage>();
        for (var number = 1; number <= messages; number++) {
            var role = number % 2 == 1 ? Speaker.CLIENT : Speaker.COACH;
            talk.add(
                    SessionMessage.of(role, RecentMessages.speaker(role).toLowerCase(Locale.ROOT) + " " + number, Instant.EPOCH));
        }
        return talk;
    }

    @Test
    void aValueWrittenByHandStandsBeforeItsSourceEvenBeforeAnError() {
        var moment = new GatherInput(IDENTITY, some().withField("identity_focus", "moon"), Optional.empty());
        var gathered = gatherer.gather(moment, List.of("brainstorming_category_context", "user_name"),
                Map.of("brainstorming_category_context", "By hand {user_name}"));
        assertEquals("By hand {user_name}", gathered.values().getFirst().text());
        assertEquals(Value.Kind.EDITED, gathered.values().getFirst().kind());
        assertEquals(Value.Kind.EMPTY, gathered.values().get(1).kind());
    }

    @Test
    void aKeyTheProgramDoesNotKnowIsToldByName() {
        var gathered = gatherer.gather(new GatherInput(IDENTITY, nobody(), Optional.empty()), List.of("user_nam"), Map.of());
        assertTrue(gathered.missing().getFirst().why().contains("user_nam"));
    }

    @Test
    void theBriefSpeaksOfWhatIsSettledAndWhatIsNot() {
        var brief = new Brief(Brief.of(Map.of("asset_type", JsonNodeFactory.instance.stringNode("banner"))).given(),
                List.of(Brief.SceneElement.of("a night market")), List.of(Brief.DisplayText.of("OPEN LATE")),
                List.of(new Brief.Ambiguity("fire sale", List.of(), Optional.empty(), Map.of())), List.of(), List.of(), 2,
                Brief.Consent.NONE,
                Optional.of("A market at night."));
        var state = nobody().withBrief(brief);
        assertEquals("banner", value(BRIEF, state, "asset_type").text());
        assertEquals("NEEDS_CLARIFICATION", value(BRIEF, state, "readiness_state").text());
        assertTrue(value(BRIEF, state, "clarification_questions").text().contains("fire sale"));
        assertEquals("- a night market", value(BRIEF, state, "scene_context").text());
        var description = value(BRIEF, state, "generation_description").text();
        assertTrue(description.contains("\"OPEN LATE\"") && description.contains("night market"), description);
    }
}
