package rehearsal.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** From document nodes to Jackson's tree and back, numbers to the last digit. */
public final class JsonNodes {
    /** Keeps 1.10 as it was written. */
    private static final JsonNodeFactory NODES = new JsonNodeFactory();

    private JsonNodes() {
    }

    public static JsonNode toJson(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> scalar(scalar);
            case Node.Items items -> {
                var array = NODES.arrayNode();
                items.items().forEach(item -> array.add(toJson(item)));
                yield array;
            }
            case Node.Fields fields -> toJson(fields);
        };
    }

    public static ObjectNode toJson(Node.Fields fields) {
        var object = NODES.objectNode();
        fields.fields().forEach(field -> object.set(field.key(), toJson(field.value())));
        return object;
    }

    /** The positions are unknown: nobody wrote this in a file. */
    public static Node fromJson(JsonNode json) {
        if (json instanceof ObjectNode object) {
            var fields = new ArrayList<Node.Field>();
            for (Map.Entry<String, JsonNode> entry : object.properties()) {
                fields.add(new Node.Field(Position.NOWHERE, entry.getKey(), fromJson(entry.getValue())));
            }
            return new Node.Fields(Position.NOWHERE, fields);
        }
        if (json instanceof ArrayNode array) {
            return new Node.Items(Position.NOWHERE, array.valueStream().map(JsonNodes::fromJson).toList());
        }
        return new Node.Scalar(Position.NOWHERE, json.isNull() ? "" : json.asString(), kind(json), false);
    }

    /** Indented JSON that ends with a line break, the same on every system. */
    public static String text(JsonNode json) {
        var indent = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
        return JsonMapper.shared().writer().with(printer).writeValueAsString(json) + "\n";
    }

    private static Node.Kind kind(JsonNode json) {
        if (json.isIntegralNumber()) {
            return Node.Kind.WHOLE;
        } else if (json.isNumber()) {
            return Node.Kind.DECIMAL;
        } else if (json.isBoolean()) {
            return Node.Kind.YES_NO;
        }
        return json.isNull() || json.isMissingNode() ? Node.Kind.NOTHING : Node.Kind.TEXT;
    }

    private static JsonNode scalar(Node.Scalar scalar) {
        return switch (scalar.kind()) {
            case TEXT -> NODES.stringNode(scalar.text());
            case YES_NO -> NODES.booleanNode(scalar.text().equalsIgnoreCase("true"));
            case NOTHING -> NODES.nullNode();
            case WHOLE -> whole(scalar.text());
            case DECIMAL -> decimal(scalar.text());
        };
    }

    private static JsonNode whole(String text) {
        try {
            var digits = text.startsWith("0x")
                    ? new BigInteger(text.substring(2), 16)
                    : text.startsWith("0o") ? new BigInteger(text.substring(2), 8) : new BigInteger(text);
            return digits.bitLength() < 32
                    ? NODES.numberNode(digits.intValue())
                    : digits.bitLength() < 64 ? NODES.numberNode(digits.longValue()) : NODES.numberNode(digits);
        } catch (NumberFormatException unusual) {
            return NODES.stringNode(text);
        }
    }

    private static JsonNode decimal(String text) {
        try {
            return NODES.numberNode(new BigDecimal(text));
        } catch (NumberFormatException infinite) {
            return NODES.stringNode(text);
        }
    }
}
