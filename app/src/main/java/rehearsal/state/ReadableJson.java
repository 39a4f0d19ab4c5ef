package rehearsal.state;

import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A JSON value as a person would write it: no braces, no quotes, and nothing at all for nothing. */
final class ReadableJson {
    private ReadableJson() {
    }

    static Optional<String> of(JsonNode node) {
        return Optional.of(words(node)).filter(text -> !text.isBlank());
    }

    private static String words(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return "";
        } else if (node.isArray()) {
            return node.valueStream().map(ReadableJson::words).filter(text -> !text.isBlank()).collect(Collectors.joining(", "));
        } else if (node.isObject()) {
            return node.properties().stream().filter(entry -> !words(entry.getValue()).isBlank())
                    .map(entry -> entry.getKey().replace('_', ' ') + ": " + words(entry.getValue())).collect(Collectors.joining("; "));
        }
        return node.asString();
    }
}
