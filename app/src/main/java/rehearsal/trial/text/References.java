package rehearsal.trial.text;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One reference text, or several of which the best counts. */
public final class References {

    private References() {
    }

    public static Optional<String> problem(JsonNode value) {
        return value.isString() || value.isArray() && !value.isEmpty() && value.valueStream().allMatch(JsonNode::isString)
                ? Optional.empty()
                : Optional.of("It needs a text or a list of texts as its value.");
    }

    public static List<String> of(JsonNode value) {
        return value.isArray() ? value.valueStream().map(JsonNode::stringValue).toList() : List.of(value.stringValue());
    }
}
