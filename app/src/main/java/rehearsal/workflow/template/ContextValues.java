package rehearsal.workflow.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns a JSON context into the values that go into a body. Nothing ever becomes the word null. */
public final class ContextValues {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ContextValues() {
    }

    public static Map<String, String> of(ObjectNode context) {
        var values = new LinkedHashMap<String, String>();
        for (var entry : context.properties()) {
            values.put(entry.getKey(), text(entry.getValue()));
        }
        return values;
    }

    /** A text is itself, a list of single values is joined with commas, anything deeper is written as JSON. */
    public static String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value instanceof ArrayNode list && list.valueStream().allMatch(JsonNode::isValueNode)) {
            return list.valueStream().map(ContextValues::text).collect(Collectors.joining(", "));
        }
        return value.isContainer() ? JSON.writeValueAsString(value) : value.asString();
    }
}
