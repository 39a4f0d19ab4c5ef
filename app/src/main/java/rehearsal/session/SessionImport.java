package rehearsal.session;

import java.util.ArrayList;
import rehearsal.store.session.SessionStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads what {@link SessionExport} wrote as JSON. What a file holds beyond that is passed over. */
public final class SessionImport {

    private static final int LONGEST = 200_000_000;

    private final StateJson states = new StateJson();
    private final SetupJson setups = new SetupJson(states);
    private final LineJson lines = new LineJson();

    /** What came of reading a file. */
    public sealed interface Read {
        record Loaded(SessionFile file) implements Read {
        }

        /** Why not, and what to do, in a sentence each. */
        record Invalid(String why, String help) implements Read {
        }
    }

    public Read read(String text) {
        if (text.length() > LONGEST) {
            return new Read.Invalid("This file is too large to be a session.", "Choose a file that was exported from a session as JSON.");
        }
        try {
            return read(ExactJson.MAPPER.readTree(text));
        } catch (JacksonException broken) {
            return new Read.Invalid("This file is not JSON: " + broken.getOriginalMessage() + ".", "Export the session again, as JSON.");
        } catch (DamagedSession | IllegalArgumentException | java.time.DateTimeException damaged) {
            return new Read.Invalid("A part of this file cannot be read. " + damaged.getMessage(), "Export the session again, as JSON.");
        }
    }

    private Read read(JsonNode node) {
        if (!node.path("setup").isObject() || !node.path("turns").isArray()) {
            return new Read.Invalid("This file holds no session: it has no \"setup\" and no \"turns\".",
                    "Choose a file that was exported from a session as JSON.");
        }
        var turns = new ArrayList<SessionFile.Saved>();
        for (var turn : node.path("turns")) {
            if (!turn.path("line").isObject() || !turn.path("state").isObject()) {
                return new Read.Invalid("This file was made for reading: its turns hold no states.", "Export the session again, as JSON.");
            }
            turns.add(new SessionFile.Saved(lines.read(turn.path("line")), states.read(turn.path("state"))));
        }
        var ended = node.path("status").asString("").equals(SessionStatus.COMPLETED.name());
        return new Read.Loaded(
                new SessionFile(node.path("title").asString("Imported talk"), setups.read(node.path("setup")), ended, turns));
    }
}
