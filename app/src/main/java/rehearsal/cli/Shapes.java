package rehearsal.cli;

import java.util.Locale;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import rehearsal.document.DocumentProblem;
import rehearsal.prompt.Fix;
import rehearsal.prompt.Problem;
import rehearsal.store.prompt.LiveChange;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Scope;
import rehearsal.store.prompt.VersionSummary;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON shapes of the contract. Field names are promised to scripts; more may be added, none changed. */
final class Shapes {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Shapes() {
    }

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static ArrayNode array() {
        return NODES.arrayNode();
    }

    static ArrayNode words(Collection<String> words) {
        var array = array();
        words.forEach(array::add);
        return array;
    }

    static ArrayNode numbers(List<Integer> numbers) {
        var array = array();
        numbers.forEach(number -> array.add(number.intValue()));
        return array;
    }

    static void put(ObjectNode node, String name, Optional<String> value) {
        value.ifPresentOrElse(text -> node.put(name, text), () -> node.putNull(name));
    }

    static void put(ObjectNode node, String name, OptionalInt value) {
        value.ifPresentOrElse(number -> node.put(name, number), () -> node.putNull(name));
    }

    static ObjectNode scope(Scope scope) {
        var node = object();
        node.put("program", scope.program());
        node.put("type", scope.type().name());
        put(node, "phase", scope.phase());
        return node;
    }

    static ObjectNode summary(VersionSummary version) {
        var node = object();
        node.put("version", version.version()).put("active", version.active()).put("live", version.live());
        node.set("labels", words(version.labels()));
        node.put("author", version.author());
        put(node, "note", version.changeNote());
        node.put("createdAt", version.createdAt().toString()).put("hash", version.contentHash());
        put(node, "parent", version.parent());
        put(node, "name", version.name());
        node.put("review", version.review().name());
        return node;
    }

    static ObjectNode whole(PromptVersion version, OptionalInt live) {
        var node = scope(version.scope());
        var text = version.text();
        node.put("id", version.id().toString()).put("version", version.version());
        put(node, "name", text.name());
        put(node, "description", text.description());
        node.put("body", text.body());
        node.set("keys", words(text.contextKeys()));
        node.set("actions", words(text.allowedActions()));
        var settings = node.putObject("settings");
        put(settings, "provider", text.settings().provider());
        put(settings, "model", text.settings().model());
        text.settings().temperature().ifPresentOrElse(value -> settings.put("temperature", value), () -> settings.putNull("temperature"));
        put(settings, "maxOutput", text.settings().maxOutput());
        put(node, "note", version.changeNote());
        node.put("author", version.author());
        put(node, "parent", version.parent());
        node.put("hash", version.contentHash()).put("active", version.active());
        node.put("live", live.isPresent() && live.getAsInt() == version.version());
        node.set("labels", words(version.labels()));
        node.put("review", version.review().name());
        node.put("createdAt", version.createdAt().toString()).put("updatedAt", version.updatedAt().toString());
        return node;
    }

    static ObjectNode change(LiveChange change) {
        var node = object();
        put(node, "before", change.before());
        put(node, "after", change.after());
        node.set("activated", numbers(change.activated()));
        node.set("deactivated", numbers(change.deactivated()));
        return node;
    }

    static ObjectNode problem(String file, Problem problem) {
        var node = object();
        node.put("file", file);
        problem.span().ifPresentOrElse(span -> node.put("line", span.line()).put("column", span.column()),
                () -> node.putNull("line").putNull("column"));
        node.put("severity", problem.severity().name().toLowerCase(Locale.ROOT)).put("code", problem.code().id()).put("message",
                problem.message());
        if (problem.fixes().isEmpty()) {
            node.putNull("fix");
        } else {
            node.set("fix", fix(problem.fixes().getFirst()));
        }
        return node;
    }

    private static ObjectNode fix(Fix fix) {
        var node = object().put("title", fix.title());
        return switch (fix) {
            case Fix.Replace replace ->
                node.put("start", replace.start()).put("end", replace.end()).put("replacement", replace.replacement());
            case Fix.DeclareKey declare -> node.put("declareKey", declare.key());
            case Fix.DropKey drop -> node.put("dropKey", drop.key());
            case Fix.AllowAction allow -> node.put("allowAction", allow.action());
            case Fix.DropAction drop -> node.put("dropAction", drop.action());
            case Fix.AddToProgram add -> node.put("addToProgram", add.name());
        };
    }

    static ObjectNode problem(DocumentProblem problem) {
        var node = object();
        node.put("file", problem.file()).put("line", problem.line()).put("column", problem.column());
        node.put("severity", problem.severity().name().toLowerCase(Locale.ROOT)).put("message", problem.message());
        put(node, "suggestion", problem.suggestion());
        return node;
    }
}
