package rehearsal.turn.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnswerFormatsTest {

    @Test
    void theMessageComesFirstAndEveryActionIsThereNullableAndRequired() {
        var schema = Formats.of("create_identity", "accept_identity").schema().schema();
        assertEquals(List.of("message", "create_identity", "accept_identity"), List.copyOf(schema.get("properties").propertyNames()));
        assertEquals(List.of("message", "create_identity", "accept_identity"), texts(schema.get("required")));
        assertFalse(schema.get("additionalProperties").asBoolean(true));
        assertEquals("null", schema.at("/properties/create_identity/anyOf/1/type").asString());
    }

    @Test
    void vocabulariesBecomeChoices() {
        var schema = Formats.of("create_identity").schema().schema();
        var categories = texts(schema.at("/properties/create_identity/anyOf/0/properties/category/enum"));
        assertEquals(Formats.PROGRAM.categories().stream().map(category -> category.id()).toList(), categories);
    }

    @Test
    void aMoveGoesOnlyToThePhasesThatMayComeNext() {
        var path = "/properties/transition_phase/anyOf/0/properties/to_phase/enum";
        assertEquals(List.of("IDENTITY_REFINEMENT"), texts(Formats.in("IDENTITY_CREATION", "transition_phase").schema().schema().at(path)));
        assertEquals(List.of(), Formats.in("COMPLETED", "transition_phase").actions(), "a last phase leads nowhere");
        assertEquals(5, texts(Formats.in("NOWHERE", "transition_phase").schema().schema().at(path)).size());
    }

    @Test
    void withoutActionsThereIsAMessageAndNoInstruction() {
        var format = Formats.of();
        assertTrue(format.instructions().isEmpty());
        assertEquals(List.of("message"), List.copyOf(format.schema().schema().get("properties").propertyNames()));
    }

    @Test
    void everyJsonInTheInstructionsIsRealJson() {
        var all = Formats.PROGRAM.actions().stream().map(action -> action.type()).toArray(String[]::new);
        var text = Formats.of(all).instructions().orElseThrow();
        var lines = text.lines().map(line -> line.replaceFirst("^Schema of its parameters: ", "")).filter(line -> line.startsWith("{"))
                .toList();
        assertEquals(all.length + 1, lines.size());
        lines.forEach(line -> assertTrue(JsonMapper.shared().readTree(line).isObject(), line));
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
