package rehearsal.ai.http;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A document in which a server lists its models.
 *
 * @param path below the provider's address
 * @param root whether the path starts at the server's root instead
 * @param list the field that holds the entries
 * @param name the name of an entry; empty for one that cannot answer
 */
public record ModelsDocument(String path, boolean root, String list, Function<JsonNode, Optional<String>> name) {

    public static ModelsDocument of(String path, String list, String field) {
        return new ModelsDocument(path, false, list, entry -> text(entry, field));
    }

    public static ModelsDocument atRoot(String path, String list, String field) {
        return new ModelsDocument(path, true, list, entry -> text(entry, field));
    }

    /** A field's text, if there is any. */
    public static Optional<String> text(JsonNode entry, String field) {
        return Optional.of(entry.path(field).asString("")).filter(name -> !name.isBlank());
    }

    URI at(URI base) {
        return root ? base.resolve(path) : URI.create(base + path);
    }
}
