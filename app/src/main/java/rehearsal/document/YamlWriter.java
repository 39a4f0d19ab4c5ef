package rehearsal.document;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes YAML that people like to read and compare: short groups on one line, long texts as blocks, quotes only where they are needed. */
public final class YamlWriter {
    private static final int LINE = 120;
    /** A longer key has to announce itself. */
    private static final int LONGEST_KEY = 1000;
    /** Looks like nothing but a text in any version of YAML, inside braces too. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_./'()!?;@-]*( [\\p{L}\\p{N}_./'()!?;@-]+)*");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]{5,18}Z");
    private static final Set<String> RESERVED = Set.of("yes", "no", "on", "off", "y", "n", "true", "false", "null");

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
            var key = text(field.getKey());
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
        } else if (value.isString() && isBlock(value.asString())) {
            block(value.asString(), indent + 2, out);
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
            return !isBlock(value.asString());
        }
        var simple = value.isValueNode() || value.isEmpty()
                || value.valueStream().allMatch(child -> child.isValueNode() || child.isEmpty());
        return simple && value.valueStream().noneMatch(child -> child.isString() && child.asString().indexOf('\n') >= 0)
                && inline(value).length() + indent < LINE;
    }

    private static String inline(JsonNode value) {
        if (value instanceof ObjectNode object) {
            return object.properties().stream().map(field -> text(field.getKey()) + ": " + inline(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        } else if (value instanceof ArrayNode array) {
            return array.valueStream().map(YamlWriter::inline).collect(Collectors.joining(", ", "[", "]"));
        }
        return value.isString() ? text(value.asString()) : value.toString();
    }

    private static String text(String text) {
        var plain = PLAIN.matcher(text).matches() && !RESERVED.contains(text.toLowerCase(Locale.ROOT)) || TIME.matcher(text).matches();
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        var out = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> out.append(isPrintable(point) ? Character.toString(point) : "\\u%04X".formatted(point));
            }
        });
        return out.append('"').toString();
    }

    private static boolean isPrintable(int point) {
        var kept = point >= 0x20 && point < 0x7F || point >= 0xA0 && point < 0xD800 || point >= 0xE000 && point < 0xFFFE || point > 0xFFFF;
        return kept && point != 0x2028 && point != 0x2029 && point != 0xFEFF;
    }

    /** Texts of several lines that a literal block keeps to the letter. */
    private static boolean isBlock(String text) {
        var lines = List.of(text.split("\n", -1));
        return lines.size() > 1 && !text.isBlank() && !lines.getFirst().isBlank() && !Character.isWhitespace(text.charAt(0))
                && text.codePoints().allMatch(point -> point == '\n' || isPrintable(point))
                && lines.stream().noneMatch(line -> !line.isEmpty() && line.isBlank());
    }

    private static void block(String text, int indent, StringBuilder out) {
        out.append(text.endsWith("\n\n") ? " |+" : text.endsWith("\n") ? " |" : " |-").append('\n');
        var lines = List.of((text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1));
        lines.forEach(line -> out.append(line.isEmpty() ? "" : " ".repeat(indent) + line).append('\n'));
    }
}
