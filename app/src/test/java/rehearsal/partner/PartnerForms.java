package rehearsal.partner;

import java.util.List;
import java.util.Map;
import rehearsal.ai.ResponseSchema;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Response schemas as a coaching program makes them: a message, and one nullable object per allowed action. */
final class PartnerForms {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TEXT = "{\"type\":\"string\"}";
    private static final String TEXTS = "{\"type\":\"array\",\"items\":{\"type\":\"string\"}}";
    private static final String CATEGORY = "{\"type\":\"string\",\"enum\":[\"PERSONAL\",\"WORK\",\"HEALTH\",\"FAMILY\"]}";
    private static final String BUTTONS = "{\"type\":\"array\",\"items\":"
            + object("label", TEXT, "action", "{\"type\":[\"string\",\"null\"]}") + "}";

    private static final Map<String, String> PARAMETERS = Map.ofEntries(Map.entry("update_who_you_are", object("who_you_are", TEXTS)),
            Map.entry("update_who_you_want_to_be", object("who_you_want_to_be", TEXTS)),
            Map.entry("update_asked_questions", object("asked_question", TEXT)),
            Map.entry("create_identity", object("name", TEXT, "note", TEXT, "category", CATEGORY)),
            Map.entry("create_multiple_identities",
                    object("identities",
                            "{\"type\":\"array\",\"items\":" + object("name", TEXT, "note", TEXT, "category", CATEGORY) + "}")),
            Map.entry("select_identity_focus", object("new_focus", CATEGORY)), Map.entry("accept_identity", object("id", TEXT)),
            Map.entry("update_identity_name", object("id", TEXT, "name", TEXT)),
            Map.entry("add_identity_note", object("id", TEXT, "note", TEXT)),
            Map.entry("accept_identity_refinement", object("id", TEXT)), Map.entry("set_current_identity", object("identity_id", TEXT)),
            Map.entry("combine_identities", object("identity_id_a", TEXT, "identity_id_b", TEXT)),
            Map.entry("accept_identity_commitment", object("id", TEXT)),
            Map.entry("update_i_am_statement", object("id", TEXT, "i_am_statement", TEXT)),
            Map.entry("accept_i_am_statement", object("id", TEXT, "i_am_statement", "{\"type\":[\"string\",\"null\"]}")),
            Map.entry("update_identity_visualization", object("id", TEXT, "visualization", TEXT)),
            Map.entry("accept_identity_visualization", object("id", TEXT)),
            Map.entry("show_card", object("text", TEXT, "buttons", TEXTS)),
            Map.entry("add_user_note", object("notes", TEXTS)), Map.entry("delete_user_note", object("ids", TEXTS)),
            Map.entry("update_user_note", object("notes", "{\"type\":\"array\",\"items\":" + object("id", TEXT, "note", TEXT) + "}")),
            Map.entry("log_goal", object("goal", TEXT, "urgent", "{\"type\":\"boolean\"}", "size", "{\"type\":\"integer\"}")));

    private PartnerForms() {
    }

    /** The allowed actions of a phase; the last may be moves, written as {@code >PHASE}. */
    static ResponseSchema of(String... actions) {
        var schema = JSON.createObjectNode().put("type", "object").put("additionalProperties", false);
        var properties = schema.putObject("properties");
        properties.putObject("message").put("type", "string");
        for (var action : actions) {
            var name = action.startsWith(">") ? "transition_phase" : action;
            var parameters = action.startsWith(">")
                    ? object("to_phase", choice(List.of(action.substring(1).split(","))))
                    : PARAMETERS.get(name);
            properties.putObject(name).putArray("anyOf").add(JSON.readTree(parameters)).add(JSON.createObjectNode().put("type", "null"));
        }
        var required = schema.putArray("required");
        properties.propertyNames().forEach(required::add);
        return new ResponseSchema("reply", schema);
    }

    private static String choice(List<String> words) {
        return JSON.createObjectNode().put("type", "string").set("enum", JSON.valueToTree(words)).toString();
    }

    private static String object(String... namesAndForms) {
        ObjectNode object = JSON.createObjectNode().put("type", "object").put("additionalProperties", false);
        var properties = object.putObject("properties");
        for (int at = 0; at < namesAndForms.length; at += 2) {
            properties.set(namesAndForms[at], JSON.readTree(namesAndForms[at + 1]));
        }
        object.set("required", JSON.valueToTree(List.copyOf(properties.propertyNames())));
        return object.toString();
    }
}
