package rehearsal.partner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form an answer must fill in, read from a response schema: a message, and one nullable property per action. What is written always
 * has the shape of the schema, whatever its parameters are called.
 */
final class ReplyForm {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode schema;
    private final Map<String, JsonNode> actions = new LinkedHashMap<>();

    ReplyForm(ObjectNode schema) {
        this.schema = schema;
        for (var property : schema.path("properties").properties()) {
            if (!property.getKey().equals("message")) {
                actions.put(property.getKey(), present(property.getValue()));
            }
        }
    }

    /** No form at all: only words are wanted. */
    static ReplyForm free() {
        return new ReplyForm(NODES.objectNode());
    }

    boolean hasMessage() {
        return schema.path("properties").has("message");
    }

    boolean offers(String action) {
        return actions.containsKey(action);
    }

    List<String> actions() {
        return List.copyOf(actions.keySet());
    }

    List<String> parameters(String action) {
        return List.copyOf(actions.getOrDefault(action, NODES.objectNode()).path("properties").propertyNames());
    }

    /** The words a parameter may have, in the schema's order; empty when it is free text or not there. */
    List<String> choices(String action, String parameter) {
        var found = actions.getOrDefault(action, NODES.objectNode()).path("properties").path(parameter);
        return choices(found);
    }

    /** The words an array's elements may have in one of their fields. */
    List<String> elementChoices(String action, String list, String field) {
        var elements = present(actions.getOrDefault(action, NODES.objectNode()).path("properties").path(list));
        return choices(present(elements.path("items")).path("properties").path(field));
    }

    private List<String> choices(JsonNode parameter) {
        var words = new ArrayList<String>();
        for (var word : present(parameter).path("enum")) {
            if (word.isString()) {
                words.add(word.asString());
            }
        }
        return words;
    }

    /** The whole answer as JSON text, its properties in the schema's order, unused actions null. */
    String fill(PartnerAnswer answer) {
        var reply = NODES.objectNode();
        for (var property : schema.path("properties").properties()) {
            var name = property.getKey();
            if (name.equals("message")) {
                reply.put(name, answer.message());
                continue;
            }
            var wanted = Optional.ofNullable(answer.actions().get(name));
            reply.set(name, wanted.<JsonNode>map(values -> object(present(property.getValue()), values)).orElseGet(NODES::nullNode));
        }
        return JSON.writeValueAsString(reply);
    }

    private ObjectNode object(JsonNode form, Map<?, ?> values) {
        var filled = NODES.objectNode();
        for (var property : form.path("properties").properties()) {
            filled.set(property.getKey(), value(property.getValue(), valueFor(property.getKey(), values)));
        }
        return filled;
    }

    private static Optional<Object> valueFor(String name, Map<?, ?> values) {
        if (values.containsKey(name)) {
            return Optional.ofNullable(values.get(name));
        }
        // identity_id and nested_id mean the id that was to be given, whatever a program calls it.
        return name.endsWith("id") ? Optional.ofNullable(values.get("id")) : Optional.empty();
    }

    private JsonNode value(JsonNode form, Optional<Object> wanted) {
        if (wanted.isEmpty() && nullable(form)) {
            return NODES.nullNode();
        }
        var shape = present(form);
        var words = choices(shape);
        if (!words.isEmpty()) {
            var said = wanted.map(Object::toString).orElse("");
            return NODES.stringNode(closest(words, new UnderstoodMessage(said)));
        }
        return switch (type(shape)) {
            case "object" -> object(shape, wanted.orElse(Map.of()) instanceof Map<?, ?> map ? map : Map.of("text", wanted.orElse("")));
            case "array" -> array(shape, wanted);
            case "integer" -> NODES.numberNode(wanted.orElse(0L) instanceof Number number ? number.longValue() : 0L);
            case "number" -> NODES.numberNode(wanted.orElse(0d) instanceof Number number ? number.doubleValue() : 0d);
            case "boolean" -> NODES.booleanNode(wanted.orElse(false) instanceof Boolean yes && yes);
            default -> NODES.stringNode(wanted.map(ReplyForm::words).orElse(""));
        };
    }

    /** A button may be a text or a group with a label; either way its words are the same. */
    private static String words(Object wanted) {
        return wanted instanceof Map<?, ?> group ? String.valueOf(group.get("label")) : wanted.toString();
    }

    private static String closest(List<String> words, UnderstoodMessage said) {
        return words.stream().filter(word -> word.equalsIgnoreCase(said.text())).findFirst()
                .or(() -> words.stream().filter(said::mentions).findFirst()).orElse(words.getFirst());
    }

    private JsonNode array(JsonNode form, Optional<Object> wanted) {
        var filled = NODES.arrayNode();
        var elements = wanted.orElse(List.of()) instanceof List<?> list ? list : List.of(wanted.orElse(""));
        for (var element : elements) {
            filled.add(value(form.path("items"), Optional.of(element)));
        }
        return filled;
    }

    private static boolean nullable(JsonNode form) {
        return names(form.path("type")).contains("null") || alternatives(form).stream().anyMatch(one -> type(one).equals("null"));
    }

    /** The form without its null: a schema says it with anyOf, oneOf or a list of types. */
    private static JsonNode present(JsonNode form) {
        return alternatives(form).stream().filter(one -> !type(one).equals("null")).findFirst().orElse(form);
    }

    private static List<JsonNode> alternatives(JsonNode form) {
        var found = new ArrayList<JsonNode>();
        form.path("anyOf").forEach(found::add);
        form.path("oneOf").forEach(found::add);
        return found;
    }

    private static String type(JsonNode form) {
        return names(form.path("type")).stream().filter(name -> !name.equals("null")).findFirst()
                .orElseGet(() -> form.path("type").asString(form.has("properties") ? "object" : "string"));
    }

    private static List<String> names(JsonNode type) {
        if (type.isString()) {
            return List.of(type.asString());
        }
        var names = new ArrayList<String>();
        type.forEach(name -> names.add(name.asString("")));
        return names;
    }
}
