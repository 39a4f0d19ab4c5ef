package rehearsal.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import rehearsal.ai.Speaker;
import rehearsal.document.Form;
import rehearsal.document.JsonNodes;
import rehearsal.document.NearMiss;
import rehearsal.document.Node;
import rehearsal.document.Problems;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a state from the keys of a scenario. Keys it does not know are kept, never refused. */
final class StateReader {
    private static final List<String> ROLES = Stream.of(Speaker.values()).map(StateWriter::name).toList();

    private final Problems problems;

    StateReader(Problems problems) {
        this.problems = problems;
    }

    State read(Form form) {
        var client = form.form("client").map(this::client).orElse(Client.nobody());
        var fields = new LinkedHashMap<String, String>();
        var lists = new LinkedHashMap<String, List<String>>();
        var others = new LinkedHashMap<String, JsonNode>();
        form.form("state").ifPresent(state -> fields(state, fields, lists, others));
        var phase = Optional.ofNullable(fields.remove("current_phase")).orElse("");
        var identities = identities(form.forms("identities"));
        var notes = notes(form.forms("user_notes"));
        var messages = form.forms("messages").stream().map(this::message).toList();
        var actions = actions(form.forms("actions"), messages);
        var brief = form.form("brief").map(given -> new BriefReader(problems).read(given));
        return new State(client, phase, fields, lists, others, identities, notes, messages, actions, brief, form.rest());
    }

    private Client client(Form form) {
        return new Client(form.optionalText("first_name"), form.optionalText("email"), form.rest());
    }

    private void fields(Form form, Map<String, String> fields, Map<String, List<String>> lists, Map<String, JsonNode> others) {
        for (var key : form.keys()) {
            switch (form.node(key).orElse(new Node.Scalar(form.at(key), "", Node.Kind.NOTHING, true))) {
                case Node.Scalar scalar when scalar.kind() == Node.Kind.TEXT -> fields.put(key, scalar.text());
                case Node.Scalar scalar when scalar.kind() == Node.Kind.NOTHING -> fields.remove(key);
                case Node.Items items when items.items().stream().allMatch(StateReader::isText) -> lists.put(key, form.texts(key));
                case Node other -> others.put(key, JsonNodes.toJson(other));
            }
        }
        for (var key : List.of("current_phase", "current_identity", "identity_focus")) {
            if (others.containsKey(key)) {
                others.remove(key);
                form.optionalText(key).ifPresent(text -> fields.put(key, text));
            }
        }
    }

    private static boolean isText(Node node) {
        return node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.TEXT;
    }

    private List<Identity> identities(List<Form> forms) {
        var ids = ids(forms, "i", "identities");
        var identities = new ArrayList<Identity>();
        for (var index = 0; index < forms.size(); index++) {
            var form = forms.get(index);
            identities.add(new Identity(ids.get(index), form.name("name"), form.name("category"), form.optionalText("state").orElse(""),
                    form.optionalText("i_am_statement"), form.optionalText("visualization"), form.texts("notes"),
                    form.yesNo("archived").orElse(false), form.rest()));
        }
        return identities;
    }

    private List<UserNote> notes(List<Form> forms) {
        var ids = ids(forms, "n", "notes");
        var notes = new ArrayList<UserNote>();
        for (var index = 0; index < forms.size(); index++) {
            var form = forms.get(index);
            notes.add(new UserNote(ids.get(index), form.text("note"), form.rest()));
        }
        return notes;
    }

    /** The ids as written; what has none gets the next free one, and an id that stands twice is a problem. */
    private List<String> ids(List<Form> forms, String prefix, String what) {
        var lines = new HashMap<String, Integer>();
        var ids = new ArrayList<String>();
        for (var form : forms) {
            var id = form.optionalText("id").filter(text -> !text.isBlank()).orElse("");
            var before = id.isEmpty() ? null : lines.putIfAbsent(id, form.at("id").line());
            if (before != null) {
                problems.error(form.at("id"), "There are two " + what + " with the id " + id + "; the first is in line " + before + ".",
                        "give each its own id");
            }
            ids.add(id);
        }
        var numbers = new NextId(prefix, lines.keySet());
        ids.replaceAll(id -> id.isEmpty() ? numbers.next() : id);
        return ids;
    }

    private SessionMessage message(Form form) {
        var role = form.name("role");
        var speaker = Stream.of(Speaker.values()).filter(one -> StateWriter.name(one).equals(role)).findFirst();
        if (speaker.isEmpty() && !role.isBlank()) {
            problems.error(form.at("role"), "The role " + role + " is not one of client and coach.", hint(role));
        }
        return new SessionMessage(speaker.orElse(Speaker.CLIENT), form.text("text"), form.instant("at"), form.rest());
    }

    private static Optional<String> hint(String role) {
        if (Set.of("user", "human").contains(role)) {
            return Optional.of("write client");
        }
        return role.equals("assistant") ? Optional.of("write coach") : NearMiss.hint(role, ROLES);
    }

    private List<PastAction> actions(List<Form> forms, List<SessionMessage> messages) {
        var actions = new ArrayList<PastAction>();
        for (var form : forms) {
            var type = form.name("type");
            var params = form.form("params").map(Form::rest).orElse(Map.of());
            var at = form.instant("at");
            var written = form.whole("after_message");
            actions.add(new PastAction(type, object(params), at, after(written, at, messages), form.rest()));
        }
        return actions;
    }

    static ObjectNode object(Map<String, JsonNode> fields) {
        var object = new ObjectNode(JsonNodeFactory.instance);
        fields.forEach(object::set);
        return object;
    }

    /** After the last message that is not younger than the action; without times, after the last message there is. */
    private static int after(OptionalInt written, Optional<Instant> at, List<SessionMessage> messages) {
        if (written.isPresent()) {
            return Math.clamp(written.getAsInt(), 0, messages.size());
        }
        for (var index = messages.size(); at.isPresent() && index > 0; index--) {
            var said = messages.get(index - 1).at();
            if (said.isEmpty() || !said.get().isAfter(at.get())) {
                return index;
            }
        }
        return at.isPresent() ? 0 : messages.size();
    }
}
