package rehearsal.ai.http;

import java.util.List;
import rehearsal.ai.AiException;
import rehearsal.ai.AiException.Kind;
import tools.jackson.databind.JsonNode;

/** Asks a server which models it offers. */
public final class ModelList {

    private final Transport transport;
    private final Transport.Destination destination;

    public ModelList(Transport transport, Transport.Destination destination) {
        this.transport = transport;
        this.destination = destination;
    }

    /** Their names, sorted. Servers that do not have the first document are asked for the next one. */
    public List<String> names() throws AiException, InterruptedException {
        var documents = destination.protocol().models();
        for (var document : documents) {
            try {
                return names(document);
            } catch (AiException failed) {
                if (failed.kind() != Kind.MODEL_NOT_FOUND || document == documents.getLast()) {
                    throw failed;
                }
            }
        }
        return List.of();
    }

    private List<String> names(ModelsDocument document) throws AiException, InterruptedException {
        var text = transport.fetch(destination, document.at(destination.base()));
        return ServerJson.object(text).map(found -> found.path(document.list())).filter(JsonNode::isArray)
                .map(list -> list.valueStream().flatMap(entry -> document.name().apply(entry).stream()).distinct().sorted().toList())
                .orElseThrow(() -> new AiException(Kind.MALFORMED, destination.title() + " did not send a list of models but this: "
                        + ServerJson.beginning(text) + " Check the base URL."));
    }
}
