package rehearsal.exchange;

import java.util.Optional;
import rehearsal.document.JsonNodes;
import rehearsal.document.Node;

/** Small questions to document nodes. */
final class NodeText {
    private NodeText() {
    }

    static Optional<String> text(Node.Fields fields, String key) {
        return fields.field(key).map(Node.Field::value).filter(Node.Scalar.class::isInstance).map(Node.Scalar.class::cast)
                .filter(scalar -> scalar.kind() != Node.Kind.NOTHING).map(Node.Scalar::text);
    }

    static String json(Node node) {
        return JsonNodes.toJson(node).toString();
    }
}
