package rehearsal.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import rehearsal.document.Ordered;
import tools.jackson.databind.JsonNode;

/**
 * Everything a session knows of a client at one moment. Immutable. Fields and lists are named by the program (identity_focus,
 * who_you_are); what a document held beyond that is kept in {@code otherFields} (inside its state) and {@code unknown} (beside it) and
 * written back.
 */
public record State(Client client, String currentPhase, SequencedMap<String, String> fields, SequencedMap<String, List<String>> lists,
        Map<String, JsonNode> otherFields, List<Identity> identities, List<UserNote> userNotes, List<SessionMessage> messages,
        List<PastAction> actions, Optional<Brief> brief, Map<String, JsonNode> unknown) {

    public State {
        fields = Ordered.copy(fields);
        lists = Ordered.copy(lists);
        otherFields = Ordered.copy(otherFields);
        identities = List.copyOf(identities);
        userNotes = List.copyOf(userNotes);
        messages = List.copyOf(messages);
        actions = List.copyOf(actions);
        unknown = Ordered.copy(unknown);
    }

    /** A client nobody has talked to yet. */
    public static State start(Client client, String phase) {
        return new State(client, phase, Ordered.copy(Map.of()), Ordered.copy(Map.of()), Map.of(), List.of(), List.of(), List.of(),
                List.of(), Optional.empty(), Map.of());
    }

    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
    }

    public List<String> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    public Optional<Identity> identity(String id) {
        return identities.stream().filter(identity -> identity.id().equals(id)).findFirst();
    }

    public State withPhase(String phase) {
        return new State(client, phase, fields, lists, otherFields, identities, userNotes, messages, actions, brief, unknown);
    }

    public State withField(String name, String value) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return new State(client, currentPhase, changed, lists, otherFields, identities, userNotes, messages, actions, brief, unknown);
    }

    public State withList(String name, List<String> values) {
        var changed = new LinkedHashMap<>(lists);
        changed.put(name, List.copyOf(values));
        return new State(client, currentPhase, fields, changed, otherFields, identities, userNotes, messages, actions, brief, unknown);
    }

    public State withIdentities(List<Identity> changed) {
        return new State(client, currentPhase, fields, lists, otherFields, changed, userNotes, messages, actions, brief, unknown);
    }

    public State withUserNotes(List<UserNote> changed) {
        return new State(client, currentPhase, fields, lists, otherFields, identities, changed, messages, actions, brief, unknown);
    }

    public State withMessages(List<SessionMessage> changed) {
        return new State(client, currentPhase, fields, lists, otherFields, identities, userNotes, changed, actions, brief, unknown);
    }

    public State withMessage(SessionMessage message) {
        var longer = new ArrayList<SessionMessage>(messages.size() + 1);
        longer.addAll(messages);
        longer.add(message);
        return withMessages(longer);
    }

    public State withActions(List<PastAction> changed) {
        return new State(client, currentPhase, fields, lists, otherFields, identities, userNotes, messages, changed, brief, unknown);
    }

    public State withBrief(Brief changed) {
        return new State(client, currentPhase, fields, lists, otherFields, identities, userNotes, messages, actions, Optional.of(changed),
                unknown);
    }
}
