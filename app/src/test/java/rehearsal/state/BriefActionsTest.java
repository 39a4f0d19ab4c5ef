package rehearsal.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rehearsal.document.DocumentReader;
import rehearsal.document.JsonNodes;
import rehearsal.program.Program;
import rehearsal.program.ShippedPrograms;
import rehearsal.state.ActionOutcome.Result;
import tools.jackson.databind.node.ObjectNode;

/** A creative brief as state that actions change: visible as outcomes, and every change takes back what was agreed on before it. */
class BriefActionsTest {

    private static final Program PROGRAM = new ShippedPrograms().find("creative-brief").orElseThrow();
    private static final State STATE = state("""
            state: {current_phase: BRIEF}
            messages:
              - {role: client, text: 'Lovely, go ahead'}
            brief:
              asset_type: poster
              mood: calm
              scene_elements: [{description: a fox behind a stall}, {description: two lanterns}]
              display_texts: [{text: Open late}]
              ambiguous_annotations: [{text: fire sale, possible_intents: [render, display_text], resolution: render}]
              colours: [mostly blue]
              turn_count: 3
              confirmed: false
              last_summary: A fox behind a stall, two lanterns.
            """);

    @Test
    void everyPartOfTheBriefCanBeChanged() {
        assertEquals("banner", brief("set_picture_kind", "{kind: banner}").given("asset_type").orElseThrow());
        assertEquals("solemn", brief("set_mood", "{mood: solemn}").given("custom_mood").orElseThrow());
        assertEquals(List.of("red", "soft light"), brief("set_colours", "{colours: [red, soft light]}").colours());
        var added = brief("add_scene_elements", "{elements: [{description: a moon, place: above the stall}]}").sceneElements().getLast();
        assertEquals("a moon above the stall", added.description() + " " + added.position().orElseThrow());
        assertEquals(Optional.of("red"),
                brief("change_scene_element", "{element: lanterns, style: red}").sceneElements().getLast().style());
        assertEquals(1, brief("remove_scene_element", "{element: two lanterns}").sceneElements().size());
        assertEquals("Open all night",
                brief("set_display_text", "{text: Open all night, replaces: open late}").displayTexts().getFirst().text());
        assertEquals(List.of(), brief("remove_display_text", "{text: Open late}").displayTexts());
        assertEquals(2, brief("raise_ambiguity", "{phrase: grand opening}").ambiguities().size());
        assertEquals(Optional.of(Brief.Intent.DISPLAY_TEXT),
                brief("resolve_ambiguity", "{phrase: fire sale, resolution: written}").ambiguities().getFirst().resolution());
        assertEquals(Optional.of("A fox."), brief("sum_up", "{summary: A fox.}").lastSummary());
    }

    @Test
    void aChangeEmptiesTheSummaryAndTakesTheYesBack() {
        var agreed = apply(STATE, "report_consent", "{words: go ahead}").after();
        assertTrue(agreed.brief().orElseThrow().confirmed());
        var changed = apply(agreed, "remove_scene_element", "{element: two lanterns}").after().brief().orElseThrow();
        assertFalse(changed.confirmed());
        assertEquals(Optional.empty(), changed.lastSummary());
        assertEquals(Readiness.AWAITING_CONFIRMATION, Readiness.of(changed));
    }

    @Test
    void aYesIsRefusedWhenTheRulesObjectOrTheWordsWereNeverSaid() {
        var brief = STATE.brief().orElseThrow();
        var doubt = new Brief.Consent(false, Optional.empty(), Optional.of("The client's message asks something."));
        assertEquals("The client's message asks something. So it isn't a yes.", consent(brief.withConsent(doubt)));
        assertEquals("The first message is never a yes.", consent(brief.withTurn(1)));
        assertEquals("Nothing was summed up since the last change, so there is nothing to agree on.",
                consent(brief.withSummary(Optional.empty())));
        assertEquals("A phrase could still be drawn or written, so it isn't a yes yet.",
                consent(brief.withAmbiguities(List.of(Brief.Ambiguity.open("fire sale")))));
        assertEquals("The client's newest message doesn't say “yes please”.",
                apply(STATE, "report_consent", "{words: yes please}").outcomes().getFirst().why());
    }

    @Test
    void whatIsNotInTheBriefIsRefusedWithWhatComesNearest() {
        var refused = apply(STATE, "remove_scene_element", "{element: two lantern}").outcomes().getFirst();
        assertEquals(Result.APPLIED, refused.result(), "a part of its words is enough when only one thing has it");
        var unknown = apply(STATE, "remove_scene_element", "{element: dragon}").outcomes().getFirst();
        assertEquals(Result.REFUSED, unknown.result());
        assertTrue(unknown.why().startsWith("The scene has no dragon"), unknown.why());
    }

    private static String consent(Brief brief) {
        var outcome = apply(STATE.withBrief(brief), "report_consent", "{words: go ahead}").outcomes().getFirst();
        assertEquals(Result.REFUSED, outcome.result());
        return outcome.why();
    }

    private static Brief brief(String type, String params) {
        var applied = apply(STATE, type, params);
        assertEquals(Result.APPLIED, applied.outcomes().getFirst().result(), applied.outcomes()::toString);
        return applied.after().brief().orElseThrow();
    }

    private static Applied apply(State state, String type, String params) {
        var root = new DocumentReader().read("params.yaml", params).root().orElseThrow();
        return new Actions().apply(PROGRAM, state, List.of(new Action(type, (ObjectNode) JsonNodes.toJson(root))), Optional.empty());
    }

    private static State state(String yaml) {
        var read = new Scenarios(name -> Optional.of(PROGRAM)).read("state.yaml", yaml);
        assertEquals(List.of(), read.problems());
        return ((ReadScenario.Loaded) read).scenario().state();
    }
}
