package rehearsal.ai.fit;

import rehearsal.ai.ResponseSchema;

/** Asks for a shape in words, for servers that cannot be held to a schema. */
public final class SchemaText {

    private SchemaText() {
    }

    public static String append(String system, ResponseSchema schema) {
        var asked = "Answer with one JSON object that follows this JSON schema, and with nothing before or after it:\n"
                + schema.schema().toPrettyString();
        return system.isBlank() ? asked : system + "\n\n" + asked;
    }
}
