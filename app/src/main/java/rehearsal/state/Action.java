package rehearsal.state;

import tools.jackson.databind.node.ObjectNode;

/** What a reply asks for: the type and its parameters, already valid against the response schema. */
public record Action(String type, ObjectNode params) {
}
