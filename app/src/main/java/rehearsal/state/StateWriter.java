package rehearsal.state;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a state as the keys of a scenario, always in the same order; keys nobody knows come last, as they came. */
final class StateWriter {

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    void write(State state, ObjectNode into) {
        into.set("client", client(state.client()));
        into.set("state", fields(state));
        array(into, "identities", state.identities(), this::identity);
        array(into, "user_notes", state.userNotes(), this::note);
        array(into, "messages", state.messages(), this::message);
        array(into, "actions", state.actions(), this::action);
        state.brief().ifPresent(brief -> into.set("brief", brief(brief)));
        rest(into, state.unknown());
    }

    private ObjectNode client(Client client) {
        var node = object();
        text(node, "first_name", client.firstName());
        text(node, "email", client.email());
        return rest(node, client.unknown());
    }

    private ObjectNode fields(State state) {
        var node = object();
        node.put("current_phase", state.currentPhase());
        state.fields().forEach(node::put);
        state.lists().forEach((name, values) -> texts(node, name, values));
        return rest(node, state.otherFields());
    }

    private ObjectNode identity(Identity identity) {
        var node = object();
        node.put("id", identity.id()).put("name", identity.name()).put("category", identity.category()).put("state", identity.state());
        text(node, "i_am_statement", identity.iAmStatement());
        text(node, "visualization", identity.visualization());
        texts(node, "notes", identity.notes());
        if (identity.archived()) {
            node.put("archived", true);
        }
        return rest(node, identity.unknown());
    }

    private ObjectNode note(UserNote note) {
        return rest(object().put("id", note.id()).put("note", note.note()), note.unknown());
    }

    private ObjectNode message(SessionMessage message) {
        var node = object().put("role", name(message.role())).put("text", message.text());
        text(node, "at", message.at().map(Object::toString));
        return rest(node, message.unknown());
    }

    private ObjectNode action(PastAction action) {
        var node = object().put("type", action.type());
        node.set("params", action.params());
        text(node, "at", action.at().map(Object::toString));
        node.put("after_message", action.afterMessage());
        return rest(node, action.unknown());
    }

    private ObjectNode brief(Brief brief) {
        var node = rest(object(), brief.given());
        array(node, "scene_elements", brief.sceneElements(), this::element);
        array(node, "display_texts", brief.displayTexts(), this::displayText);
        array(node, "ambiguous_annotations", brief.ambiguities(), this::ambiguity);
        if (!brief.colours().isEmpty()) {
            texts(node, "colours", brief.colours());
        }
        if (!brief.notUnderstood().isEmpty()) {
            texts(node, "not_understood", brief.notUnderstood());
        }
        node.put("turn_count", brief.turnCount()).put("confirmed", brief.confirmed());
        text(node, "confirmed_with", brief.consent().words());
        text(node, "objection", brief.consent().objection());
        text(node, "last_summary", brief.lastSummary());
        return node;
    }

    private ObjectNode element(Brief.SceneElement element) {
        var node = object().put("description", element.description());
        text(node, "position", element.position());
        text(node, "style", element.style());
        return rest(node, element.unknown());
    }

    private ObjectNode displayText(Brief.DisplayText display) {
        var node = object().put("text", display.text());
        text(node, "style", display.style());
        text(node, "position", display.position());
        return rest(node, display.unknown());
    }

    private ObjectNode ambiguity(Brief.Ambiguity ambiguity) {
        var node = object().put("text", ambiguity.text());
        texts(node, "possible_intents", ambiguity.possible().stream().map(StateWriter::name).toList());
        node.put("resolved", ambiguity.resolved());
        text(node, "resolution", ambiguity.resolution().map(StateWriter::name));
        return rest(node, ambiguity.unknown());
    }

    private static ObjectNode object() {
        return new ObjectNode(JsonNodeFactory.instance);
    }

    private static void text(ObjectNode node, String key, Optional<String> value) {
        value.ifPresent(text -> node.put(key, text));
    }

    private static void texts(ObjectNode node, String key, List<String> values) {
        var array = node.putArray(key);
        values.forEach(array::add);
    }

    private static <T> void array(ObjectNode node, String key, Collection<T> values, Function<T, ObjectNode> write) {
        var array = node.putArray(key);
        values.forEach(value -> array.add(write.apply(value)));
    }

    private static ObjectNode rest(ObjectNode node, Map<String, JsonNode> unknown) {
        unknown.forEach(node::set);
        return node;
    }
}
