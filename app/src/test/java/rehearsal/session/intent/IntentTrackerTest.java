package rehearsal.session.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import rehearsal.ai.Speaker;
import rehearsal.state.Brief;
import rehearsal.state.Brief.DisplayText;
import rehearsal.state.Brief.SceneElement;
import rehearsal.state.Readiness;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

class IntentTrackerTest {

    @Test
    void aTalkGoesFromNothingToReadyAndBack() {
        var talk = talk(Map.of("asset_type", "poster"));
        assertEquals(Readiness.NOT_READY, talk.report().readiness());
        talk = client(talk, "A fox behind a stall with a fire sale, perfect, go ahead!");
        assertEquals(Readiness.NOT_READY, talk.report().readiness(), "never on the first turn");
        talk = coach(talk, "Lovely. Should “fire sale” be drawn, or written as words? [INTENT_READY]");
        assertEquals(Readiness.NOT_READY, talk.report().readiness(), "the marker is no turn and no yes");
        talk = client(talk, "As text please, in neon");
        assertEquals(Readiness.AWAITING_CONFIRMATION, talk.report().readiness());
        talk = coach(talk, "Here's what I have: a fox behind a stall, and the words fire sale. Shall I make it like that?\n[INTENT_READY]");
        assertEquals(Readiness.AWAITING_CONFIRMATION, talk.report().readiness());
        talk = client(talk, "That’s it 👍");
        assertEquals(Readiness.READY, talk.report().readiness());
        assertEquals(List.of(), talk.report().missing());
        assertTrue(talk.report().description().contains("a fox behind a stall, and the words fire sale."), talk.report().description());
        assertFalse(talk.report().description().contains("INTENT_READY"));
        assertEquals(Readiness.AWAITING_CONFIRMATION, client(talk, "Hm, wait").report().readiness());
        assertEquals(Readiness.AWAITING_CONFIRMATION, client(talk, "can you make it less busy?").report().readiness());
        assertEquals(Readiness.AWAITING_CONFIRMATION, client(talk, "add a moon").report().readiness());
        assertEquals(Readiness.AWAITING_CONFIRMATION, client(talk, "no fox please").report().readiness());
        assertEquals(Readiness.READY, client(talk, "how long does it take?").report().readiness());
        assertEquals(Readiness.READY, client(talk, "thanks!").report().readiness());
    }

    @Test
    void anOpenPhraseIsAskedAboutUntilItIsSettled() {
        var talk = client(client(talk(Map.of()), "A stall and a fire sale above it"), "and a moon");
        assertEquals(Readiness.NEEDS_CLARIFICATION, talk.report().readiness());
        assertEquals(List.of("Should “fire sale” be drawn in the picture, or written as words?"), talk.report().questions());
        assertEquals(Readiness.NEEDS_CLARIFICATION, client(talk, "yes, perfect").report().readiness());
        assertEquals(Readiness.NEEDS_CLARIFICATION, client(talk, "it depends on the context").report().readiness(), "whole words only");
        assertEquals(List.of("fire sale"), texts(client(talk, "not drawn, written")));
        assertEquals(List.of(), texts(client(talk, "it should be drawn, not written")));
        assertEquals(Readiness.AWAITING_CONFIRMATION, client(talk, "draw it").report().readiness());
    }

    @Test
    void oneAnswerSettlesTheOneItSpeaksAbout() {
        var talk = client(client(talk(Map.of()), "a fire sale and a grand opening"), "on a blue wall");
        assertEquals(2, talk.report().questions().size());
        var second = client(talk, "the grand opening as text");
        assertEquals(List.of("grand opening"), texts(second));
        assertEquals(List.of("Should “fire sale” be drawn in the picture, or written as words?"), second.report().questions());
        var both = client(talk, "write the grand opening, but draw the fire sale");
        assertEquals(List.of("grand opening"), texts(both));
        assertEquals(List.of(), both.report().questions());
        var oldest = client(talk, "as words");
        assertEquals(List.of("fire sale"), texts(oldest));
        var asked = client(coach(talk, "Is “grand opening” a picture or words?"), "as words");
        assertEquals(List.of("grand opening"), texts(asked));
    }

    @Test
    void aYesWhileAPhraseIsOpenIsNoYesUntilTheWholeIsSummedUp() {
        var talk = client(client(talk(Map.of()), "a stall with a fire sale"), "perfect");
        assertEquals(Readiness.NEEDS_CLARIFICATION, talk.report().readiness());
        talk = client(talk, "written, please");
        assertEquals(Readiness.AWAITING_CONFIRMATION, talk.report().readiness());
        assertEquals(List.of("a stall"), elements(talk), "what is written is not drawn as well");
        talk = coach(talk, "So you want a stall, and the words fire sale. Shall I make it?");
        assertEquals(Readiness.READY, client(talk, "yes").report().readiness());
    }

    @Test
    void aYesAnswersTheQuestionThatWasAsked() {
        var talk = coach(client(talk(Map.of()), "A fox behind a stall"),
                "Here's what I have: a fox behind a stall. Should there be stars in the sky?");
        assertEquals(Readiness.AWAITING_CONFIRMATION, client(talk, "yes").report().readiness());
        assertEquals(List.of("A fox behind a stall", "stars in the sky"), elements(client(talk, "yes")));
        assertEquals(List.of("A fox behind a stall"), elements(client(talk, "no")));
        var again = coach(client(talk, "no"), "Shall I make it like that?");
        assertEquals(Readiness.READY, client(again, "yes").report().readiness(), "the summary still holds");
        assertEquals(Optional.of("yes"), client(again, "yes").brief().consent().words());
    }

    @Test
    void whatSpeaksAgainstAYesIsSaid() {
        var talk = coach(client(talk(Map.of()), "A fox behind a stall"), "So you want a fox behind a stall. Shall I make it?");
        assertEquals(Optional.of("The client's message asks something."),
                client(talk, "how long does it take?").brief().consent().objection());
        assertEquals(Optional.of("The client's message says no, or doubts."), client(talk, "hmm").brief().consent().objection());
        assertEquals(Optional.empty(), client(talk, "my aunt would frame it").brief().consent().objection(), "no objection, and no yes");
        assertFalse(client(talk, "my aunt would frame it").brief().confirmed());
    }

    @Test
    void quotedWordsAreShownUnlessTheMessageComplainsAboutThem() {
        assertEquals(List.of("Open late"), texts(client(talk(Map.of()), "A stall, and it says \"Open late\" on the sign")));
        assertEquals(List.of("Open late"), texts(client(talk(Map.of()), "put “Open late” above the door")));
        assertEquals(List.of("It's ours"), texts(client(talk(Map.of()), "the words \"It's ours\" in gold")));
        assertEquals(List.of(), texts(client(talk(Map.of()), "it's the players' stall, don't you think")));
        assertEquals(List.of(), texts(client(talk(Map.of()), "a 12\" record and a 7\" single")));
        assertEquals(List.of(), texts(client(talk(Map.of()), "I hate “Open late”, it sounds cheap")));
        assertEquals(List.of(), texts(client(talk(Map.of()), "why does it say \"Sale\" there?")));
        assertEquals(List.of("Closing time"), texts(client(talk(Map.of()), "not \"Sale\", write \"Closing time\"")));
    }

    @Test
    void shownWordsCanBeExchangedAndTakenOut() {
        var talk = client(talk(Map.of()), "A fox and the words \"Sale\" at the top");
        assertEquals(List.of("Closing time"), texts(client(talk, "replace \"Sale\" with \"Closing time\"")));
        assertEquals(List.of(), texts(client(talk, "remove the word Sale")));
        assertEquals(List.of(), texts(client(talk, "the word “Sale” looks cheap, remove it")));
        assertEquals(List.of(), texts(client(talk, "on second thought, no text at all")));
        assertEquals("at the top", talk.brief().displayTexts().getFirst().position().orElseThrow());
    }

    @Test
    void thingsAreTakenFromWishesAndLeaveAgain() {
        var talk = client(talk(Map.of()), "I want a poster with a fox behind a stall, two lanterns in the background and a moon");
        assertEquals(List.of("a fox behind a stall", "two lanterns in the background", "a moon"), elements(talk));
        assertEquals("in the background", talk.brief().sceneElements().get(1).position().orElseThrow());
        assertEquals(List.of("a fox behind a stall", "two lanterns in the background"), elements(client(talk, "remove the moon")));
        assertEquals(List.of("a cat behind a stall", "two lanterns in the background", "a moon"),
                elements(client(talk, "Instead of a fox, a cat")));
        assertTrue(elements(client(talk, "can you add some fog?")).contains("some fog"));
        assertEquals(elements(talk), elements(client(talk, "thanks, you are very patient")));
        assertEquals(elements(talk), elements(client(talk, "who did the fox drawing?")));
    }

    @Test
    void theKindOfPictureAndTheWordsOnItAreNoThingsToBeSeen() {
        var talk = client(talk(Map.of()), "I need a thumbnail");
        assertEquals(List.of(), elements(talk));
        assertEquals(Readiness.NOT_READY, client(talk, "hello?").report().readiness());
        var panic = client(talk, "A poster that says “Don’t panic” in neon and a towel on the left");
        assertEquals(List.of("a towel on the left"), elements(panic));
        assertEquals("in neon", panic.brief().displayTexts().getFirst().style().orElseThrow());
        assertTrue(panic.brief().displayTexts().getFirst().position().isEmpty());
        assertEquals(List.of("my character, Nyx, standing on a cliff, with a storm behind her"),
                elements(client(talk, "my character, Nyx, standing on a cliff, with a storm behind her")));
    }

    @Test
    void theDescriptionThatWasGivenIsTheFirstTurnOnceTheCoachAnswersIt() {
        var talk = talk(Map.of("description", "A fox in the snow", "canvas_description", "a note: \"dragon here\""));
        assertEquals(0, talk.report().turn());
        assertEquals(1, talk.report().questions().size());
        var answered = coach(talk, "I understand: a fox in the snow, and a dragon.");
        assertEquals(1, answered.report().turn());
        var drawn = client(answered, "draw the dragon");
        assertEquals(Readiness.AWAITING_CONFIRMATION, client(drawn, "yes").report().readiness(), "nothing was summed up since");
        var summedUp = coach(drawn, "So you want a fox in the snow and a dragon. Shall I make it?");
        assertEquals(Readiness.READY, client(summedUp, "yes").report().readiness());
        assertEquals(Readiness.NOT_READY, client(talk, "yes").report().readiness(),
                "without an answer the first message is the first turn");
    }

    @Test
    void aPlaceholderAndAnErrorNeverBecomeTheDescription() {
        for (var text : List.of("{description}", "N/A", "[insert summary here]", "Error: 429 too many requests", "undefined", "TBD",
                "Something went wrong. Please try again.", "Lorem ipsum dolor sit amet", "null", "...")) {
            var talk = coach(talk(Map.of("description", text)), "Here's what I have: " + text);
            assertEquals("", talk.report().description(), text);
            assertEquals(Readiness.NOT_READY, client(client(talk, "ok"), "yes").report().readiness(), text);
        }
    }

    @Test
    void theMarkerIsNeverShownAndOnTheFirstTurnItHintsAtNothing() {
        assertEquals("All clear.", IntentTracker.shown("All clear.\n[INTENT_READY]"));
        var first = client(talk(Map.of()), "a fox").brief();
        assertFalse(IntentTracker.coachBelievesReady(first, "Good. [INTENT_READY]"));
        assertTrue(IntentTracker.coachBelievesReady(client(talk(Map.of()), "a fox").hear(Speaker.CLIENT, "blue").brief(),
                "Good. [INTENT_READY]"));
    }

    @Test
    void aMessageOfAnyLengthIsHeard() {
        for (var piece : List.of("yes ", "a,", "“a ", " ", "{", "I understand ", "instead of ", "so really ", "👍")) {
            var long80k = piece.repeat(80_000 / piece.length());
            var talk = coach(client(client(talk(Map.of()), "a fox"), long80k), long80k);
            assertFalse(talk.brief().confirmed(), piece);
        }
    }

    private static List<String> texts(IntentTalk talk) {
        return talk.brief().displayTexts().stream().map(DisplayText::text).toList();
    }

    private static List<String> elements(IntentTalk talk) {
        return talk.brief().sceneElements().stream().map(SceneElement::description).toList();
    }

    private static IntentTalk talk(Map<String, String> given) {
        var nodes = new TreeMap<String, JsonNode>();
        given.forEach((key, value) -> nodes.put(key, StringNode.valueOf(value)));
        return IntentTalk.start(new IntentTracker(), Brief.of(nodes));
    }

    private static IntentTalk client(IntentTalk talk, String text) {
        return talk.hear(Speaker.CLIENT, text);
    }

    private static IntentTalk coach(IntentTalk talk, String text) {
        return talk.hear(Speaker.COACH, text);
    }
}
