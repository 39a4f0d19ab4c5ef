package rehearsal.exchange;

import java.util.Collection;
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

    /** The first of these keys that has a text with something in it. */
    static Optional<String> first(Node.Fields fields, Collection<String> keys) {
        return keys.stream().flatMap(key -> text(fields, key).stream()).filter(text -> !text.isBlank()).findFirst();
    }

    static Optional<Node.Fields> group(Node.Fields fields, String key) {
        return fields.field(key).map(Node.Field::value).filter(Node.Fields.class::isInstance).map(Node.Fields.class::cast);
    }

    static Optional<Node.Items> list(Node.Fields fields, String key) {
        return fields.field(key).map(Node.Field::value).filter(Node.Items.class::isInstance).map(Node.Items.class::cast);
    }

    static boolean isText(Node node) {
        return node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.TEXT;
    }

    static String json(Node node) {
        return JsonNodes.toJson(node).toString();
    }

    /** For the change note: a text as it is, anything else as JSON. */
    static String shown(Node node) {
        return node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.TEXT && scalar.text().indexOf('\n') < 0
                ? scalar.text()
                : json(node);
    }
}
