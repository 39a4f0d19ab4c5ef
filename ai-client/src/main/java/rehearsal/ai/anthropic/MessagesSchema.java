package rehearsal.ai.anthropic;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import rehearsal.ai.ResponseSchema;
import rehearsal.ai.Rewrite;
import rehearsal.ai.fit.Dialect;
import rehearsal.ai.fit.Fitted;
import rehearsal.ai.fit.SchemaFitter;
import rehearsal.ai.fit.SchemaShape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema dialect of structured outputs. Its tightest limit is on choices between types, and a property that may be null is
 * one: beyond the limit the last properties of the answer are offered as ones that may be absent instead, which says the same.
 */
final class MessagesSchema {

    static final int MOST_UNIONS = 16;
    static final int MOST_OPTIONALS = 24;

    private static final Dialect DIALECT = new Dialect("Anthropic",
            Set.of("type", "description", "title", "enum", "const", "required", "$ref", "default"),
            Set.of("pattern", "multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "maxItems", "minLength",
                    "maxLength", "uniqueItems", "examples", "minProperties", "maxProperties"),
            Set.of("date-time", "time", "date", "duration", "email", "hostname", "uri", "ipv4", "ipv6", "uuid"), 1, false, true);

    private MessagesSchema() {
    }

    static Fitted fit(ResponseSchema response) {
        var fitted = SchemaFitter.fit(response, DIALECT);
        var rewritten = new ArrayList<>(fitted.rewritten());
        var schema = fitted.schema();
        var names = schema.path("properties").properties().stream().map(Map.Entry::getKey).toList();
        var omittable = new ArrayList<String>();
        for (String name : names.reversed()) {
            var property = schema.path("properties").path(name);
            if (SchemaShape.unions(schema) > MOST_UNIONS && SchemaShape.isNullable(property)) {
                makeOmittable(schema, name, property);
                omittable.addFirst(name);
            }
        }
        if (!omittable.isEmpty()) {
            rewritten.add(new Rewrite("more than " + MOST_UNIONS + " nullable properties",
                    "sent as optional instead of nullable: " + String.join(", ", omittable)));
        }
        var impossible = new ArrayList<>(fitted.impossible());
        tooMany("choices between types", SchemaShape.unions(schema), MOST_UNIONS, impossible);
        tooMany("optional properties", SchemaShape.optionals(schema), MOST_OPTIONALS, impossible);
        return new Fitted(schema, rewritten, impossible);
    }

    private static void makeOmittable(ObjectNode schema, String name, JsonNode property) {
        ((ObjectNode) schema.path("properties")).set(name, SchemaShape.withoutNull((ObjectNode) property));
        var required = schema.path("required").valueStream().filter(one -> !one.asString("").equals(name)).toList();
        var kept = schema.putArray("required");
        required.forEach(kept::add);
    }

    private static void tooMany(String what, int found, int most, ArrayList<Rewrite> impossible) {
        if (found > most) {
            impossible.add(new Rewrite(found + " " + what, "Anthropic takes " + most + " at most"));
        }
    }
}
