package rehearsal.ai.completions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rehearsal.ai.ResponseSchema;
import rehearsal.ai.Rewrite;
import rehearsal.ai.fit.SchemaDialect;
import rehearsal.ai.fit.Fitted;
import rehearsal.ai.fit.SchemaFitter;
import rehearsal.ai.fit.SchemaShape;

/** The schema dialect of OpenAI's strict mode, with the sizes it allows. */
public final class StrictSchema {

    private static final int MOST_PROPERTIES = 5_000;
    private static final int MOST_LEVELS = 10;
    private static final int MOST_ENUM_VALUES = 1_000;

    private static final SchemaDialect STRICT = new SchemaDialect("strict mode",
            Set.of("type", "description", "title", "enum", "const", "required", "$ref", "pattern", "multipleOf", "minimum", "maximum",
                    "exclusiveMinimum", "exclusiveMaximum", "maxItems"),
            Set.of("minLength", "maxLength", "uniqueItems", "default", "examples", "minProperties", "maxProperties"),
            Set.of("date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid"), Integer.MAX_VALUE, true, true);

    private StrictSchema() {
    }

    public static Fitted fit(ResponseSchema response) {
        var fitted = SchemaFitter.fit(response, STRICT);
        var tooMuch = new ArrayList<>(fitted.impossible());
        limit("properties", SchemaShape.properties(fitted.schema()), MOST_PROPERTIES, tooMuch);
        limit("levels of objects", SchemaShape.depth(fitted.schema()), MOST_LEVELS, tooMuch);
        limit("enum values", SchemaShape.enumValues(fitted.schema()), MOST_ENUM_VALUES, tooMuch);
        return new Fitted(fitted.schema(), fitted.rewritten(), tooMuch);
    }

    /** A name made of the characters and the length strict mode takes. */
    public static String name(ResponseSchema response, List<Rewrite> rewritten) {
        var cleaned = response.name().replaceAll("[^a-zA-Z0-9_-]", "_");
        var name = cleaned.isEmpty() ? "answer" : cleaned.substring(0, Math.min(64, cleaned.length()));
        if (!name.equals(response.name())) {
            rewritten.add(new Rewrite("schema name " + response.name(), "sent as " + name));
        }
        return name;
    }

    private static void limit(String what, int found, int most, List<Rewrite> tooMuch) {
        if (found > most) {
            tooMuch.add(new Rewrite(found + " " + what, "strict mode takes " + most + " at most; allow fewer actions"));
        }
    }
}
