package rehearsal.session;

import rehearsal.turn.TurnRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turn records from and to JSON. */
public interface Records {

    ObjectNode write(TurnRecord record);

    TurnRecord read(JsonNode json);
}
