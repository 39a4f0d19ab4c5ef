package rehearsal.turn.reply;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The response schema made ready for checking, action by action. What may be null may be left out: some providers can only be asked for
 * it that way, and others do not hold a model to the schema at all.
 */
final class ActionCheck {
    private final Map<String, Schema> actions = new HashMap<>();

    ActionCheck(AnswerFormat format) {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        var schema = format.schema().schema();
        format.actions().forEach(action -> {
            var lenient = schema.at("/properties").path(action.type()).deepCopy();
            loosen(lenient);
            actions.put(action.type(), registry.getSchema(lenient));
        });
    }

    private static void loosen(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.get("properties") instanceof ObjectNode properties) {
            var required = object.putArray("required");
            properties.forEachEntry((name, value) -> {
                if (!value.has("anyOf")) {
                    required.add(name);
                }
            });
        }
        schema.forEach(ActionCheck::loosen);
    }

    /** Why the parameters of an action cannot be taken, in words; nothing when they can. */
    Optional<String> fault(String action, JsonNode params) {
        var schema = actions.get(action);
        if (schema == null) {
            return Optional.of("there is no action " + action);
        }
        if (!params.isObject()) {
            return Optional.of("its parameters are " + kind(params) + ", and an object is expected");
        }
        var sentences = new ArrayList<String>();
        for (var error : schema.validate(params)) {
            sentence(error).filter(sentence -> !sentences.contains(sentence)).ifPresent(sentences::add);
        }
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", sentences));
    }

    private static Optional<String> sentence(Error error) {
        var where = where(error);
        var node = error.getInstanceNode() == null ? "missing" : kind(error.getInstanceNode());
        return switch (error.getKeyword()) {
            // Says that neither branch of "this or null" fits; the other errors say why.
            case "anyOf" -> Optional.empty();
            case "required" -> Optional.of(where + "the parameter " + error.getProperty() + " is missing");
            case "additionalProperties" -> Optional.of(where + "there is no parameter " + error.getProperty());
            case "type" -> "null".equals(expected(error))
                    ? Optional.empty()
                    : Optional.of(where + node + " stands where " + words(expected(error)) + " is expected");
            case "enum" -> Optional.of(where + error.getInstanceNode() + " is none of " + choices(error));
            default -> Optional.of(where + error.getMessage());
        };
    }

    private static String where(Error error) {
        var path = String.valueOf(error.getInstanceLocation());
        var plain = path.startsWith("/") ? path.substring(1).replace('/', '.') : path;
        return plain.isEmpty() || plain.equals("$") ? "" : plain + ": ";
    }

    private static String expected(Error error) {
        return error.getSchemaNode() == null ? "" : error.getSchemaNode().asString("");
    }

    private static String choices(Error error) {
        var words = new ArrayList<String>();
        if (error.getSchemaNode() != null) {
            error.getSchemaNode().forEach(choice -> words.add(choice.asString("")));
        }
        return words.size() > 12 ? String.join(", ", words.subList(0, 12)) + "…" : String.join(", ", words);
    }

    private static String words(String type) {
        return switch (type) {
            case "string" -> "a text";
            case "integer" -> "a whole number";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "object" -> "an object";
            default -> "something else";
        };
    }

    static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case NULL, MISSING -> "nothing";
            case BINARY, POJO -> "something else";
        };
    }

    static List<String> names(ObjectNode object) {
        return List.copyOf(object.propertyNames());
    }
}
