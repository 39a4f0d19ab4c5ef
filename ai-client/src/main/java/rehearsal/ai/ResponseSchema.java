package rehearsal.ai;

import tools.jackson.databind.node.ObjectNode;

/** The JSON schema the answer must follow. The node is never changed after it was handed over. */
public record ResponseSchema(String name, ObjectNode schema) {
}
