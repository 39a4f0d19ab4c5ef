package rehearsal.state;

import java.util.Map;
import java.util.Optional;
import rehearsal.document.Ordered;
import tools.jackson.databind.JsonNode;

/** The person being coached. */
public record Client(Optional<String> firstName, Optional<String> email, Map<String, JsonNode> unknown) {
    public Client {
        unknown = Ordered.copy(unknown);
    }

    public static Client nobody() {
        return new Client(Optional.empty(), Optional.empty(), Map.of());
    }

    /** A field by its name in a scenario: first_name, email, or any other the scenario gave. */
    public Optional<String> field(String name) {
        return switch (name) {
            case "first_name" -> firstName;
            case "email" -> email;
            default -> Optional.ofNullable(unknown.get(name)).flatMap(ReadableJson::of);
        };
    }
}
