package rehearsal.trial.check;

import tools.jackson.databind.JsonNode;

/** What a kind judges: its setting, the whole session, and the reply it is asked about. */
public record CheckInput(CheckSetting setting, Evidence evidence, ReplyEvidence reply, CheckAids aids) {

    /** The coach's message, or the reply as it came in where the setting says so. */
    public String text() {
        return setting.raw().orElse(false) ? reply.raw() : reply.message();
    }

    public JsonNode value() {
        return setting.value();
    }
}
