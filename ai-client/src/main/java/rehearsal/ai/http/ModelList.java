package rehearsal.ai.http;

import java.net.URI;
import java.util.List;
import rehearsal.ai.AiException;
import tools.jackson.databind.JsonNode;

/** Asks a server which models it offers. */
public final class ModelList {

    private final Transport transport;
    private final Transport.Destination destination;

    public ModelList(Transport transport, Transport.Destination destination) {
        this.transport = transport;
        this.destination = destination;
    }

    /**
     * The entries of a list at a document below the base address.
     *
     * @param field the property that holds the list
     */
    public List<JsonNode> entries(String document, String field) throws AiException, InterruptedException {
        var text = transport.fetch(destination, URI.create(destination.base() + document));
        return ServerJson.object(text).map(found -> found.path(field)).filter(JsonNode::isArray).map(list -> list.valueStream().toList())
                .orElseThrow(() -> new AiException(AiException.Kind.MALFORMED, destination.protocol().title()
                        + " did not send a list of models but this: " + ServerJson.beginning(text) + " Check the base URL."));
    }
}
