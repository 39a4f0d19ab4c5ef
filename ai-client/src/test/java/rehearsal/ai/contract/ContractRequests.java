package rehearsal.ai.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import rehearsal.ai.AiMessage;
import rehearsal.ai.AiRequest;
import rehearsal.ai.ResponseSchema;
import rehearsal.ai.Speaker;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** ContractRequests of the shapes the four prompt types make, and the ones that need rewriting. */
final class ContractRequests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SYSTEM = "You are a coach. Say \"hello\" to Zoë 🌱.\n\tTwo lines, one tab.";

    private ContractRequests() {
    }

    static Map<String, AiRequest> all(String model) {
        var all = new LinkedHashMap<String, AiRequest>();
        all.put("coach",
                new AiRequest(model, SYSTEM, talk(), Optional.of(coachSchema()), OptionalDouble.of(0.7), OptionalInt.of(1200), true));
        all.put("sentinel", new AiRequest(model, "Take notes.", List.of(client("I run every day.")), Optional.of(notesSchema()),
                OptionalDouble.of(0.0), OptionalInt.of(400), false));
        all.put("system-only", plain(model, "Introduce yourself.", List.of()));
        all.put("image-description", plain(model, "", List.of(client("A quiet harbour at dawn, watercolour."))));
        all.put("coach-begins-and-ends", plain(model, SYSTEM, List.of(coach("Welcome back."), coach("Shall we go on?"))));
        all.put("client-twice-and-blank",
                plain(model, SYSTEM, List.of(client("Hi."), client("Are you there?"), coach(" "), client("Hello?"))));
        all.put("limits-in-schema", withSchema(model, """
                {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "properties": {
                  "message": {"type": "string", "minLength": 1, "maxLength": 500, "pattern": "^.+$"},
                  "mood": {"type": ["string", "null"], "enum": ["calm", "glad", null]},
                  "age": {"type": "integer", "minimum": 0, "multipleOf": 1},
                  "when": {"type": "string", "format": "uuid"},
                  "tags": {"type": "array", "items": {"type": "string"}, "minItems": 2, "maxItems": 5, "uniqueItems": true},
                  "pick": {"oneOf": [{"type": "string"}, {"type": "integer"}]},
                  "kind": {"const": "note"}},
                 "required": ["message", "mood", "age", "when", "tags", "pick"]}"""));
        all.put("impossible-schema", withSchema(model, """
                {"type": "object", "properties": {"message": {"type": "string"}, "free": {"type": "object", "additionalProperties": true},
                  "no": {"not": {"type": "string"}}}, "required": ["message", "free", "no"], "additionalProperties": false}"""));
        all.put("many-actions", withSchema(model, manyActions(23)));
        all.put("nothing-at-all", plain(model, "", List.of()));
        all.put("too-hot", new AiRequest(model, SYSTEM, talk(), Optional.empty(), OptionalDouble.of(2.5), OptionalInt.of(5), true));
        all.put("newest-model", new AiRequest(newest(model), SYSTEM, talk(), Optional.of(coachSchema()), OptionalDouble.of(0.7),
                OptionalInt.of(1200), true));
        return all;
    }

    static AiRequest hello(String model, boolean stream) {
        return new AiRequest(model, SYSTEM, talk(), Optional.of(coachSchema()), OptionalDouble.empty(), OptionalInt.of(200), stream);
    }

    static AiRequest warm(String model) {
        return new AiRequest(model, SYSTEM, talk(), Optional.empty(), OptionalDouble.of(0.5), OptionalInt.of(200), true);
    }

    private static String newest(String model) {
        return switch (model) {
            case "gpt-4.1" -> "gpt-5-mini";
            case "claude-sonnet-4-5" -> "claude-opus-4-7";
            default -> model;
        };
    }

    private static AiRequest plain(String model, String system, List<AiMessage> messages) {
        return new AiRequest(model, system, messages, Optional.empty(), OptionalDouble.empty(), OptionalInt.empty(), true);
    }

    private static AiRequest withSchema(String model, String schema) {
        return new AiRequest(model, SYSTEM, talk(), Optional.of(schema("coach reply", schema)), OptionalDouble.empty(), OptionalInt.of(300),
                true);
    }

    private static List<AiMessage> talk() {
        return List.of(client("Hi, I'm Zoë."), coach("Welcome, Zoë. What brings you here?"), client("I want to \"run\" more."));
    }

    private static ResponseSchema coachSchema() {
        return schema("coach_reply", """
                {"type": "object", "properties": {
                  "message": {"type": "string", "description": "What the client reads."},
                  "create_identity": {"type": ["object", "null"], "properties": {"name": {"type": "string"}, "note": {"type": ["string", "null"]},
                    "category": {"type": "string", "enum": ["passions", "money"]}}, "required": ["name", "note", "category"], "additionalProperties": false},
                  "show_card": {"anyOf": [{"type": "object", "properties": {"text": {"type": "string"}, "buttons": {"type": "array", "items": {"type": "string"}}},
                    "required": ["text", "buttons"], "additionalProperties": false}, {"type": "null"}]}},
                 "required": ["message", "create_identity", "show_card"], "additionalProperties": false}""");
    }

    private static ResponseSchema notesSchema() {
        return schema("notes", """
                {"type": "object", "properties": {"message": {"type": "string"},
                  "add_user_note": {"type": ["object", "null"], "properties": {"notes": {"type": "array", "items": {"type": "string"}}},
                    "required": ["notes"], "additionalProperties": false}},
                 "required": ["message", "add_user_note"], "additionalProperties": false}""");
    }

    private static String manyActions(int count) {
        var properties = new StringBuilder("\"message\": {\"type\": \"string\"}");
        var required = new StringBuilder("\"message\"");
        for (var each = 1; each <= count; each++) {
            properties.append(", \"action_").append(each)
                    .append("\": {\"type\": [\"object\", \"null\"], \"properties\": {\"id\": {\"type\": \"string\"}}, "
                            + "\"required\": [\"id\"], \"additionalProperties\": false}");
            required.append(", \"action_").append(each).append('"');
        }
        return "{\"type\": \"object\", \"properties\": {" + properties + "}, \"required\": [" + required
                + "], \"additionalProperties\": false}";
    }

    private static ResponseSchema schema(String name, String json) {
        return new ResponseSchema(name, (ObjectNode) JSON.readTree(json));
    }

    private static AiMessage client(String text) {
        return new AiMessage(Speaker.CLIENT, text);
    }

    private static AiMessage coach(String text) {
        return new AiMessage(Speaker.COACH, text);
    }
}
