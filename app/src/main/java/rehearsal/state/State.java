package rehearsal.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Everything a session knows of a client at one moment. Immutable. Fields and lists are named by the program (identity_focus, who_you_are);
 * what a document held beyond that is kept in {@code unknown} and written back.
 */
public record State(Client client, String currentPhase, Map<String, String> fields, Map<String, List<String>> lists,
        List<Identity> identities, List<UserNote> userNotes, List<TalkMessage> messages, List<PastAction> actions,
        Optional<Brief> brief, Map<String, JsonNode> unknown) {

    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
    }

    public List<String> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    public Optional<Identity> identity(String id) {
        return identities.stream().filter(identity -> identity.id().equals(id)).findFirst();
    }
}
