package rehearsal.ai.completions;

import java.util.Locale;

/** How far a server can be held to a shape. */
public enum SchemaSupport {
    JSON_SCHEMA, JSON_OBJECT, NONE;

    /** The name configuration files use. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
