package rehearsal.trial.promptfoo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rehearsal.document.JsonNodes;
import rehearsal.document.Node;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Providers become sides, where Rehearsal knows the provider. */
final class PromptfooProviders {

    private static final Map<String, String> OURS = Map.of("openai:chat", "openai-chat", "openai:responses", "openai", "openai",
            "openai-chat",
            "anthropic:messages", "anthropic", "anthropic", "anthropic", "google", "gemini", "vertex", "gemini");

    private final Findings findings;

    PromptfooProviders(Findings findings) {
        this.findings = findings;
    }

    void read(Node providers, ArrayNode sides) {
        var items = providers instanceof Node.Items list ? list.items() : List.of(providers);
        for (var item : items) {
            switch (item) {
                case Node.Scalar scalar -> side(scalar, scalar.text(), Optional.empty(), sides);
                case Node.Fields fields -> fields(fields, sides);
                case Node.Items other -> findings.leave(other, "A list among the providers", "Only names and settings are read.");
            }
        }
    }

    private void fields(Node.Fields fields, ArrayNode sides) {
        var id = fields.field("id").map(Node.Field::value).filter(Node.Scalar.class::isInstance).map(value -> ((Node.Scalar) value).text());
        if (id.isEmpty()) {
            findings.leave(fields, "A provider without an id", "Name it, for example openai:chat:MODEL.");
            return;
        }
        var made = side(fields, id.get(), fields.field("label").map(Node.Field::value), sides);
        fields.field("config").map(Node.Field::value).filter(Node.Fields.class::isInstance).map(Node.Fields.class::cast)
                .ifPresent(config -> config.fields().forEach(field -> setting(field, made)));
        fields.fields().stream().filter(field -> !List.of("id", "label", "config").contains(field.key()))
                .forEach(field -> findings.leave(field.value(), "The provider's key " + field.key(), "Rehearsal has no such setting."));
    }

    private void setting(Node.Field field, Optional<ObjectNode> side) {
        var json = JsonNodes.toJson(field.value());
        if (side.isPresent() && field.key().equals("temperature") && json.isNumber()) {
            side.get().set("temperature", json);
        } else if (side.isPresent() && field.key().equals("max_tokens") && json.isNumber()) {
            side.get().set("max_output", json);
        } else {
            findings.leave(field.value(), "The provider's setting " + field.key(), "Rehearsal has no such setting.");
        }
    }

    private Optional<ObjectNode> side(Node at, String id, Optional<Node> label, ArrayNode sides) {
        var ours = OURS.keySet().stream().filter(known -> id.startsWith(known + ":")).max((one, other) -> one.length() - other.length());
        if (ours.isEmpty()) {
            findings.leave(at, "The provider " + id, "Add a side by hand if you have its model here.");
            return Optional.empty();
        }
        var name = label.filter(Node.Scalar.class::isInstance).map(value -> ((Node.Scalar) value).text()).orElse(id);
        return Optional.of(sides.addObject().put("name", name).put("provider", OURS.getOrDefault(ours.get(), "")).put("model",
                id.substring(ours.get().length() + 1)));
    }
}
