package rehearsal.ai.fit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rehearsal.ai.ResponseSchema;
import rehearsal.ai.Rewrite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Walks a schema once, from the root down, and writes it anew in a dialect. The schema that is handed in is not touched. */
public final class SchemaFitter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final SchemaDialect dialect;
    private final List<Rewrite> rewritten = new ArrayList<>();
    private final List<Rewrite> impossible = new ArrayList<>();

    private SchemaFitter(SchemaDialect dialect) {
        this.dialect = dialect;
    }

    public static Fitted fit(ResponseSchema response, SchemaDialect dialect) {
        var fitter = new SchemaFitter(dialect);
        var root = response.schema();
        if (!SchemaShape.typeNames(root).equals(List.of("object"))) {
            fitter.impossible.add(new Rewrite("root of the schema", dialect.provider() + " needs an object at the root of the schema"));
        }
        var schema = fitter.node(root, "");
        return new Fitted(schema, fitter.rewritten, fitter.impossible);
    }

    private ObjectNode node(JsonNode source, String path) {
        var fitted = JSON.objectNode();
        if (!source.isObject()) {
            impossible.add(new Rewrite("a schema that is no object" + at(path), "write {\"type\": …} there"));
            return fitted;
        }
        var told = new ArrayList<String>();
        for (Map.Entry<String, JsonNode> entry : source.properties()) {
            keyword(entry.getKey(), entry.getValue(), path, fitted, told);
        }
        if (fitted.path("properties").isObject() || SchemaShape.typeNames(fitted).contains("object")) {
            closeObject(source, fitted, path);
        }
        if (!dialect.nullInEnum()) {
            splitNullableEnum(fitted, path);
        }
        if (!told.isEmpty()) {
            describe(fitted, String.join(", ", told));
        }
        return fitted;
    }

    private void keyword(String name, JsonNode value, String path, ObjectNode fitted, List<String> told) {
        switch (name) {
            case "properties", "$defs", "definitions" -> fitted.set(name, each(value, path));
            case "items" -> fitted.set(name, node(value, path + "[]"));
            case "anyOf" -> fitted.set(name, alternatives(value, path));
            case "oneOf" -> {
                fitted.set("anyOf", alternatives(value, path));
                rewrite("oneOf", path, "sent as anyOf");
            }
            case "additionalProperties" -> additional(value, path, fitted);
            case "const" -> constant(value, path, fitted);
            case "format" -> limit(name, value, dialect.formats().contains(value.asString("")), path, fitted, told);
            case "minItems" -> limit(name, value, value.asInt(0) <= dialect.minItemsLimit(), path, fitted, told);
            default -> other(name, value, path, fitted, told);
        }
    }

    private void other(String name, JsonNode value, String path, ObjectNode fitted, List<String> told) {
        if (dialect.kept().contains(name) || dialect.described().contains(name)) {
            limit(name, value, dialect.kept().contains(name), path, fitted, told);
        } else if (name.equals("$schema") || name.equals("$id") || name.equals("$comment")) {
            rewrite(name, path, "left out: it does not change what is accepted");
        } else {
            impossible.add(new Rewrite(name + at(path), dialect.provider() + " cannot express it; write the schema without it"));
        }
    }

    private void limit(String name, JsonNode value, boolean enforced, String path, ObjectNode fitted, List<String> told) {
        if (enforced) {
            fitted.set(name, value.deepCopy());
            return;
        }
        told.add(name + " " + value);
        rewrite(name, path, "not enforced by " + dialect.provider() + "; said in the description");
    }

    private ObjectNode each(JsonNode source, String path) {
        var fitted = JSON.objectNode();
        for (Map.Entry<String, JsonNode> entry : source.properties()) {
            fitted.set(entry.getKey(), node(entry.getValue(), path.isEmpty() ? entry.getKey() : path + "." + entry.getKey()));
        }
        return fitted;
    }

    private ArrayNode alternatives(JsonNode source, String path) {
        if (path.isEmpty()) {
            impossible.add(new Rewrite("anyOf at the root", dialect.provider() + " takes one object there, not alternatives"));
        }
        var fitted = JSON.arrayNode();
        source.forEach(alternative -> fitted.add(node(alternative, path)));
        return fitted;
    }

    private void additional(JsonNode value, String path, ObjectNode fitted) {
        if (value.isBoolean() && !value.booleanValue()) {
            fitted.put("additionalProperties", false);
            return;
        }
        impossible.add(new Rewrite("additionalProperties" + at(path), dialect.provider() + " takes only properties that are named"));
    }

    private void constant(JsonNode value, String path, ObjectNode fitted) {
        if (dialect.kept().contains("const")) {
            fitted.set("const", value.deepCopy());
            return;
        }
        fitted.set("enum", JSON.arrayNode().add(value.deepCopy()));
        rewrite("const", path, "sent as an enum of one");
    }

    private void closeObject(JsonNode source, ObjectNode fitted, String path) {
        if (!source.has("additionalProperties")) {
            fitted.put("additionalProperties", false);
            rewrite("open object", path, "closed: properties without a name are not accepted");
        }
        if (dialect.everyPropertyRequired()) {
            requireAll(fitted, path);
        }
    }

    private void requireAll(ObjectNode fitted, String path) {
        Set<String> required = new LinkedHashSet<>();
        fitted.path("required").forEach(name -> required.add(name.asString("")));
        var properties = fitted.path("properties");
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            if (required.add(property.getKey())) {
                ((ObjectNode) properties).set(property.getKey(), SchemaShape.nullable((ObjectNode) property.getValue()));
                rewrite("optional property " + property.getKey(), path, "sent as required and nullable");
            }
        }
        var names = fitted.putArray("required");
        required.forEach(names::add);
    }

    private void splitNullableEnum(ObjectNode fitted, String path) {
        var values = fitted.path("enum");
        if (!values.isArray() || values.valueStream().noneMatch(JsonNode::isNull)) {
            return;
        }
        var named = JSON.objectNode();
        SchemaShape.typeNames(fitted).stream().filter(type -> !type.equals("null")).findFirst().ifPresent(type -> named.put("type", type));
        var kept = named.putArray("enum");
        values.valueStream().filter(value -> !value.isNull()).forEach(kept::add);
        fitted.remove(List.of("type", "enum"));
        fitted.putArray("anyOf").add(named).add(JSON.objectNode().put("type", "null"));
        rewrite("null in an enum", path, "sent as a choice between the enum and null");
    }

    private static void describe(ObjectNode fitted, String limits) {
        var before = fitted.path("description").asString("");
        fitted.put("description", before.isEmpty() ? "(" + limits + ")" : before + " (" + limits + ")");
    }

    private void rewrite(String feature, String path, String done) {
        rewritten.add(new Rewrite(feature + at(path), done));
    }

    private static String at(String path) {
        return path.isEmpty() ? "" : " at " + path;
    }
}
