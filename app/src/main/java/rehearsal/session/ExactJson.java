package rehearsal.session;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON that keeps every digit of a number: what goes through the store comes out equal. */
final class ExactJson {

    static final JsonMapper MAPPER = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

    private ExactJson() {
    }

    /** What this program wrote itself; anything else is damage. */
    static JsonNode read(String what, String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException broken) {
            throw new DamagedSession("The " + what + " of this session is damaged and cannot be read. Restore it from a backup.");
        }
    }
}
