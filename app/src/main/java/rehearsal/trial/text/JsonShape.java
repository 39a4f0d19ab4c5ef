package rehearsal.trial.text;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Optional;
import java.util.stream.Collectors;
import rehearsal.document.DocumentReader;
import rehearsal.document.JsonNodes;
import tools.jackson.databind.JsonNode;

/** A JSON schema, given as an object or as a text in YAML or JSON. */
public record JsonShape(Schema schema) {

    public static Optional<JsonShape> of(JsonNode value) {
        return document(value).map(document -> new JsonShape(
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(document)));
    }

    public static Optional<String> problem(JsonNode value) {
        return document(value).isPresent() ? Optional.empty() : Optional.of("Its value is not a JSON schema.");
    }

    /** In words; empty when the value has the shape. */
    public String problems(JsonNode value) {
        return schema.validate(value).stream().map(Error::getMessage).limit(3).collect(Collectors.joining("; "));
    }

    private static Optional<JsonNode> document(JsonNode value) {
        if (value.isObject()) {
            return Optional.of(value);
        }
        return value.isString()
                ? new DocumentReader().read("schema.yaml", value.stringValue()).root().map(JsonNodes::toJson).filter(JsonNode::isObject)
                : Optional.empty();
    }
}
