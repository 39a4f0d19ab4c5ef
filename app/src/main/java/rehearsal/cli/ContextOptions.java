package rehearsal.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** --context and --set: the values a template or a workflow is given. */
final class ContextOptions {
    static final JsonMapper JSON = JsonMapper.builder().build();

    @Option(names = "--context", paramLabel = "FILE", description = "A JSON object, or - for stdin.")
    private Optional<String> file = Optional.empty();

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "One value; may be given several times.")
    private Map<String, String> values = new LinkedHashMap<>();

    ObjectNode context(CliContext desk) {
        var context = file.map(name -> object(name, desk.text(name))).orElseGet(Shapes::object);
        values.forEach(context::put);
        return context;
    }

    static ObjectNode object(String file, String text) {
        return tree(file, text) instanceof ObjectNode object ? object : refused(file);
    }

    static JsonNode tree(String file, String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException malformed) {
            var at = malformed.getLocation();
            throw CommandFailure.failed("The file " + file + " isn't JSON (line " + (at == null ? 1 : at.getLineNr()) + ", column "
                    + (at == null ? 1 : at.getColumnNr()) + "). Fix it and try again.");
        }
    }

    private static ObjectNode refused(String file) {
        throw CommandFailure.failed("The file " + file + " must hold a JSON object, for example {\"client_name\": \"Mira\"}.");
    }
}
