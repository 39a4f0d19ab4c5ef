package rehearsal.ai.http;

import java.util.Optional;
import rehearsal.ai.AiException.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON a server sent, which may be anything. */
public final class ServerJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ServerJson() {
    }

    /** The object in a text, or empty when the text is not one JSON object. */
    public static Optional<JsonNode> object(String text) {
        try {
            var node = MAPPER.readTree(text);
            return node.isObject() ? Optional.of(node) : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** The same, telling the answer when there is none. */
    public static Optional<JsonNode> object(String text, AnswerSink answer) {
        var node = object(text);
        if (node.isEmpty()) {
            answer.failed(new ServerFailure(Kind.MALFORMED, "it sent this instead of JSON: " + beginning(text)));
        }
        return node;
    }

    /** Enough of a text to recognise it by. */
    public static String beginning(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 200 ? line : line.substring(0, 200) + "…";
    }
}
