package rehearsal.exchange;

import java.util.Optional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rehearsal.document.Node;

/** Messages of a chat prompt made into one body: a single one as it is, several each under a heading with its role. */
final class Roles {
    private final List<String> roles = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    /** The messages of a list, when it is one: each has a role and something to say. */
    static boolean isChat(Node node) {
        return node instanceof Node.Items items && !items.items().isEmpty() && items.items().stream().allMatch(Roles::isMessage);
    }

    private static boolean isMessage(Node node) {
        return node instanceof Node.Fields fields && (NodeText.text(fields, "role").isPresent()
                && (fields.field("content").isPresent() || fields.field("parts").isPresent() || fields.field("tool_calls").isPresent())
                || isPlaceholder(fields));
    }

    private static boolean isPlaceholder(Node.Fields fields) {
        return NodeText.text(fields, "type").filter("placeholder"::equals).isPresent() && NodeText.text(fields, "name").isPresent();
    }

    static Roles of(Node.Items chat) {
        var roles = new Roles();
        chat.items().forEach(roles::message);
        return roles;
    }

    void add(String role, String text) {
        roles.add(role);
        texts.add(text);
    }

    private void message(Node node) {
        if (!(node instanceof Node.Fields fields)) {
            add("message", node instanceof Node.Scalar scalar ? scalar.text() : NodeText.json(node));
        } else if (isPlaceholder(fields)) {
            add("placeholder", "{{" + NodeText.text(fields, "name").orElse("") + "}}");
        } else {
            var content = fields.field("content").or(() -> fields.field("parts")).map(Node.Field::value);
            add(NodeText.text(fields, "role").orElse("message").toLowerCase(Locale.ROOT),
                    content.map(Roles::words).orElseGet(() -> NodeText.json(fields)));
        }
    }

    /** A text, or parts of which all are texts; anything else stays as it was written. */
    private static String words(Node content) {
        if (content instanceof Node.Scalar scalar) {
            return scalar.text();
        }
        if (content instanceof Node.Items parts && !parts.items().isEmpty()) {
            var texts = parts.items().stream().map(part -> part instanceof Node.Fields fields && fields.field("text").isPresent()
                    && NodeText.text(fields, "type").orElse("text").endsWith("text")
                            ? NodeText.text(fields, "text")
                            : Optional.<String>empty())
                    .toList();
            if (texts.stream().allMatch(Optional::isPresent)) {
                return String.join("\n", texts.stream().map(Optional::orElseThrow).toList());
            }
        }
        return NodeText.json(content);
    }

    boolean isEmpty() {
        return roles.isEmpty();
    }

    String body() {
        if (texts.size() == 1) {
            return texts.getFirst();
        }
        var body = new StringBuilder();
        for (var at = 0; at < texts.size(); at++) {
            body.append(at == 0 ? "" : "\n\n").append("## ").append(roles.get(at)).append("\n\n").append(texts.get(at));
        }
        return body.toString();
    }

    /** Says what became of the roles; the one of a single message is kept in the change note, unless it is what a prompt is anyway. */
    void describe(ForeignPrompt.Details details) {
        if (texts.size() > 1) {
            details.notes.add(texts.size() + " messages became one body, each under its role: " + String.join(", ", roles) + ".");
        } else if (texts.size() == 1 && !List.of("system", "prompt").contains(roles.getFirst())) {
            details.unknown.put("role", roles.getFirst());
            details.notes.add("It is a single message of the role " + roles.getFirst() + "; the role is kept in the change note.");
        }
    }
}
