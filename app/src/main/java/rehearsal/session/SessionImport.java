package rehearsal.session;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import rehearsal.state.State;
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
        /** What a person should know of what is missing stands in the notices, a sentence each. */
        record Loaded(SessionFile file, List<String> notices) implements Read {
            public Loaded {
                notices = List.copyOf(notices);
            }
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
        } catch (DamagedSession | IllegalArgumentException | DateTimeException damaged) {
            return new Read.Invalid("A part of this file cannot be read. " + damaged.getMessage(), "Export the session again, as JSON.");
        }
    }

    private Read read(JsonNode node) {
        if (!node.path("setup").isObject() || !node.path("turns").isArray()) {
            return new Read.Invalid("This file holds no session: it has no \"setup\" and no \"turns\".",
                    "Choose a file that was exported from a session as JSON.");
        }
        var setup = setups.read(node.path("setup"));
        var turns = new ArrayList<SessionFile.Saved>();
        var before = light(setup.scenario().state());
        int guessed = 0;
        for (var turn : node.path("turns")) {
            if (!turn.path("line").isObject()) {
                return new Read.Invalid("A turn of this file holds no line of the talk.", "Export the session again, as JSON.");
            }
            var line = lines.read(turn.path("line"));
            guessed += turn.path("state").isObject() ? 0 : 1;
            before = turn.path("state").isObject() ? light(states.read(turn.path("state"))) : before.withPhase(line.phaseAfter());
            turns.add(new SessionFile.Saved(line, before));
        }
        if (guessed > 0 && node.path("state").isObject() && !turns.isEmpty()) {
            turns.add(new SessionFile.Saved(turns.removeLast().line(), light(states.read(node.path("state")))));
            guessed--;
        }
        var ended = node.path("status").asString("").equals(SessionStatus.COMPLETED.name());
        return new Read.Loaded(new SessionFile(node.path("title").asString("Imported talk"), setup, ended, turns), missing(guessed));
    }

    private static List<String> missing(int states) {
        return states == 0
                ? List.of()
                : List.of("The file does not hold the client's state after " + (states == 1 ? "1 turn" : states + " turns")
                        + ": there the phase is right, and the rest stands as it stood before.");
    }

    /** The talk itself is in the lines. */
    private static State light(State state) {
        return state.withMessages(List.of()).withActions(List.of());
    }
}
