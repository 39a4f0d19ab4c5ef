package rehearsal.exchange;

import java.util.Locale;
import java.util.Optional;
import rehearsal.document.JsonNodes;
import rehearsal.document.Node;

/** Small questions to document nodes. */
final class JsonText {
    private JsonText() {
    }

    /** The name a reader must see to take the file for JSON. */
    static String name(PromptFormat.Source source) {
        return source.file().toLowerCase(Locale.ROOT).endsWith(".json") ? source.file() : source.file() + ".json";
    }

    static Optional<String> text(Node.Fields fields, String key) {
        return fields.field(key).map(Node.Field::value).filter(Node.Scalar.class::isInstance).map(Node.Scalar.class::cast)
                .filter(scalar -> scalar.kind() != Node.Kind.NOTHING).map(Node.Scalar::text);
    }

    static String json(Node node) {
        return JsonNodes.toJson(node).toString();
    }
}
