package rehearsal.ai.anthropic;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rehearsal.ai.ResponseSchema;
import rehearsal.ai.Rewrite;
import rehearsal.ai.fit.SchemaDialect;
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

    private static final SchemaDialect DIALECT = new SchemaDialect("Anthropic",
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
        return new Fitted(schema, rewritten, fitted.impossible());
    }

    private static void makeOmittable(ObjectNode schema, String name, JsonNode property) {
        ((ObjectNode) schema.path("properties")).set(name, SchemaShape.withoutNull((ObjectNode) property));
        var required = schema.path("required").valueStream().filter(one -> !one.asString("").equals(name)).toList();
        var kept = schema.putArray("required");
        required.forEach(kept::add);
    }

    /** What is too much of in a schema, or nothing. Such a schema is fine as such and can still be asked for in words. */
    static Optional<String> tooMuch(ObjectNode schema) {
        var unions = SchemaShape.unions(schema);
        if (unions > MOST_UNIONS) {
            return Optional.of(unions + " choices between types, of " + MOST_UNIONS + " at most");
        }
        var optionals = SchemaShape.optionals(schema);
        return optionals > MOST_OPTIONALS
                ? Optional.of(optionals + " optional properties, of " + MOST_OPTIONALS + " at most")
                : Optional.empty();
    }
}
