package rehearsal.document;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes YAML that people like to read and compare: short groups on one line, long texts as blocks, quotes only where they are needed. */
public final class YamlWriter {
    private static final int LINE = 120;
    /** A longer key has to announce itself. */
    private static final int LONGEST_KEY = 1000;

    public String write(ObjectNode root) {
        var out = new StringBuilder();
        if (root.isEmpty()) {
            return "{}\n";
        }
        fields(root, 0, out);
        return out.toString();
    }

    private void fields(ObjectNode node, int indent, StringBuilder out) {
        var first = true;
        for (var field : node.properties()) {
            if (!first) {
                out.append(" ".repeat(indent));
            }
            first = false;
            var key = YamlScalar.anywhere(field.getKey());
            out.append(key.length() > LONGEST_KEY ? "? " + key + "\n" + " ".repeat(indent) : key).append(':');
            value(field.getValue(), indent, out);
        }
    }

    private void value(JsonNode value, int indent, StringBuilder out) {
        if (isShort(value, indent)) {
            out.append(' ').append(inline(value)).append('\n');
        } else if (value instanceof ObjectNode object) {
            out.append('\n').append(" ".repeat(indent + 2));
            fields(object, indent + 2, out);
        } else if (value instanceof ArrayNode array) {
            out.append('\n');
            array.forEach(item -> item(item, indent + 2, out));
        } else if (value.isString() && YamlScalar.isBlock(value.asString())) {
            out.append(' ').append(YamlScalar.block(value.asString(), indent + 2));
        } else {
            out.append(' ').append(inline(value)).append('\n');
        }
    }

    private void item(JsonNode item, int indent, StringBuilder out) {
        out.append(" ".repeat(indent)).append('-');
        if (item instanceof ObjectNode object && !isShort(item, indent)) {
            out.append(' ');
            fields(object, indent + 2, out);
        } else {
            value(item, indent, out);
        }
    }

    private boolean isShort(JsonNode value, int indent) {
        if (value.isString()) {
            return !YamlScalar.isBlock(value.asString());
        }
        var simple = value.isValueNode() || value.isEmpty()
                || value.valueStream().allMatch(child -> child.isValueNode() || child.isEmpty());
        return simple && value.valueStream().noneMatch(child -> child.isString() && child.asString().indexOf('\n') >= 0)
                && inline(value).length() + indent < LINE;
    }

    private static String inline(JsonNode value) {
        if (value instanceof ObjectNode object) {
            return object.properties().stream().map(field -> YamlScalar.anywhere(field.getKey()) + ": " + inline(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        } else if (value instanceof ArrayNode array) {
            return array.valueStream().map(YamlWriter::inline).collect(Collectors.joining(", ", "[", "]"));
        }
        return value.isString() ? YamlScalar.anywhere(value.asString()) : value.toString();
    }
}
