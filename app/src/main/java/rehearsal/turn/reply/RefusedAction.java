package rehearsal.turn.reply;

import tools.jackson.databind.JsonNode;

/** An action of a reply that will not run, as it came, and why. */
public record RefusedAction(String type, JsonNode params, String why) {
}
