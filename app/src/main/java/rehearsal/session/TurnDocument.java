package rehearsal.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import rehearsal.state.State;
import rehearsal.turn.Answered;
import rehearsal.turn.TurnRecord;
import rehearsal.turn.TurnRecords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored record of a turn. The talk itself is not repeated in it: a state is kept without its messages and actions, which the lines of
 * the turns hold, or a long session would grow with the square of its length.
 */
final class TurnDocument {

    private static final JsonMapper MAPPER = ExactJson.MAPPER;

    private final TurnRecords records;
    private final StateJson states;

    TurnDocument(TurnRecords records, StateJson states) {
        this.records = records;
        this.states = states;
    }

    String write(TurnPair pair) {
        var node = MAPPER.createObjectNode();
        pair.noteKeeper().ifPresent(record -> node.set("note_keeper", records.write(light(record))));
        pair.coach().ifPresent(record -> node.set("coach", records.write(light(record))));
        return MAPPER.writeValueAsString(node);
    }

    String write(State edited) {
        var node = MAPPER.createObjectNode();
        node.set("edited_state", states.write(light(edited)));
        return MAPPER.writeValueAsString(node);
    }

    /** The calls, their states still without the talk. */
    TurnPair read(String document) {
        var node = ExactJson.read("record", document);
        return new TurnPair(record(node.path("note_keeper")), record(node.path("coach")));
    }

    /** The state after the turn, still without the talk; empty when the turn did not come that far. */
    Optional<State> after(String document) {
        var node = ExactJson.read("record", document);
        return node.has("edited_state")
                ? Optional.of(states.read(node.path("edited_state")))
                : record(node.path("coach")).map(TurnRecord::after);
    }

    private Optional<TurnRecord> record(JsonNode node) {
        if (!node.isObject()) {
            return Optional.empty();
        }
        return switch (records.read(node)) {
            case TurnRecords.Read.Loaded loaded -> Optional.of(loaded.turn());
            case TurnRecords.Read.Unreadable unreadable ->
                throw new DamagedSession("The record of a turn cannot be read: " + unreadable.why());
        };
    }

    /** A call that was cut off, with the words that had come. */
    static TurnRecord cutOff(TurnRecord pending, String partial) {
        var came = new Answered(partial, "", Optional.empty(), Optional.empty(), Optional.empty(), 1, Optional.empty(), Duration.ZERO,
                List.of());
        return new TurnRecord(TurnRecord.Status.INTERRUPTED, pending.startedAt(), pending.program(), pending.type(), pending.phase(),
                pending.clientMessage(), pending.model(), pending.asked(), Optional.of(came), pending.parsed(), pending.outcomes(),
                pending.cards(), pending.before(), pending.after(), pending.stages(), pending.failure());
    }

    private static TurnRecord light(TurnRecord record) {
        return withStates(record, light(record.before()), light(record.after()));
    }

    static TurnRecord withStates(TurnRecord record, State before, State after) {
        return new TurnRecord(record.status(), record.startedAt(), record.program(), record.type(), record.phase(), record.clientMessage(),
                record.model(),
                record.asked(), record.answered(), record.parsed(), record.outcomes(), record.cards(), before, after, record.stages(),
                record.failure());
    }

    private static State light(State state) {
        return state.withMessages(List.of()).withActions(List.of());
    }
}
