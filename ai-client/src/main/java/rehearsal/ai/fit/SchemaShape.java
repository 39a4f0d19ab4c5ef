package rehearsal.ai.fit;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Questions about the shape of a schema, and the two ways of saying that something may be null. */
public final class SchemaShape {

    private SchemaShape() {
    }

    /** The names under {@code type}, whether it is written as one name or as a list. */
    public static List<String> typeNames(JsonNode schema) {
        var type = schema.path("type");
        if (type.isString()) {
            return List.of(type.stringValue());
        }
        var names = new ArrayList<String>();
        type.forEach(name -> names.add(name.asString("")));
        return names;
    }

    /** How many places accept more than one type; a nullable property is one of them. */
    public static int unions(JsonNode schema) {
        var here = schema.path("anyOf").isArray() || typeNames(schema).size() > 1 ? 1 : 0;
        return here + children(schema).stream().mapToInt(SchemaShape::unions).sum();
    }

    /** How many properties may be absent. */
    public static int optionals(JsonNode schema) {
        var here = schema.path("properties").size() - schema.path("required").size();
        return Math.max(0, here) + children(schema).stream().mapToInt(SchemaShape::optionals).sum();
    }

    public static int properties(JsonNode schema) {
        return schema.path("properties").size() + children(schema).stream().mapToInt(SchemaShape::properties).sum();
    }

    public static int enumValues(JsonNode schema) {
        return schema.path("enum").size() + children(schema).stream().mapToInt(SchemaShape::enumValues).sum();
    }

    /** Levels of objects, the root being the first. */
    public static int depth(JsonNode schema) {
        var here = schema.path("properties").isObject() ? 1 : 0;
        return here + children(schema).stream().mapToInt(SchemaShape::depth).max().orElse(0);
    }

    public static boolean isNullable(JsonNode schema) {
        return typeNames(schema).contains("null")
                || schema.path("anyOf").valueStream().anyMatch(alternative -> typeNames(alternative).equals(List.of("null")));
    }

    /** The same schema, null accepted as well. */
    public static ObjectNode nullable(ObjectNode schema) {
        if (isNullable(schema)) {
            return schema;
        }
        var either = JsonNodeFactory.instance.objectNode();
        either.putArray("anyOf").add(schema).add(JsonNodeFactory.instance.objectNode().put("type", "null"));
        return either;
    }

    /** The same schema without null among what it accepts. */
    public static ObjectNode withoutNull(ObjectNode schema) {
        var strict = schema.deepCopy();
        var names = typeNames(schema);
        if (names.contains("null")) {
            var left = names.stream().filter(name -> !name.equals("null")).toList();
            keepTypes(strict, left);
        }
        var alternatives = schema.path("anyOf").valueStream().filter(one -> !typeNames(one).equals(List.of("null"))).toList();
        if (alternatives.size() == 1) {
            strict.remove("anyOf");
            alternatives.getFirst().properties().forEach(entry -> strict.set(entry.getKey(), entry.getValue().deepCopy()));
        } else if (alternatives.size() > 1) {
            var kept = strict.putArray("anyOf");
            alternatives.forEach(one -> kept.add(one.deepCopy()));
        }
        if (strict.path("enum").isArray()) {
            var values = schema.path("enum").valueStream().filter(value -> !value.isNull()).toList();
            var kept = strict.putArray("enum");
            values.forEach(kept::add);
        }
        return strict;
    }

    private static void keepTypes(ObjectNode schema, List<String> names) {
        if (names.size() == 1) {
            schema.put("type", names.getFirst());
            return;
        }
        var kept = schema.putArray("type");
        names.forEach(kept::add);
    }

    private static List<JsonNode> children(JsonNode schema) {
        var children = new ArrayList<JsonNode>();
        for (String map : List.of("properties", "$defs", "definitions")) {
            schema.path(map).forEach(children::add);
        }
        schema.path("anyOf").forEach(children::add);
        if (schema.path("items").isObject()) {
            children.add(schema.path("items"));
        }
        return children;
    }
}
