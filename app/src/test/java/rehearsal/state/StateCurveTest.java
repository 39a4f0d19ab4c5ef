package rehearsal.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rehearsal.ai.Speaker;
import rehearsal.program.Program;
import rehearsal.program.ShippedPrograms;
import tools.jackson.databind.node.JsonNodeFactory;

/** Prints how the cost of a state grows: 5 identities and 50 messages, then ten and a hundred times as many, then a thousand. */
@Tag("bench")
class StateCurveTest {
    private static final Program PROGRAM = new ShippedPrograms().find("identity-coaching").orElseThrow();
    private static final Scenarios SCENARIOS = new Scenarios(name -> Optional.of(PROGRAM));

    @Test
    void printTheCurve() {
        System.out.printf("%12s %12s %14s %14s %14s%n", "identities", "messages", "apply us", "write us", "read us");
        for (var factor : List.of(1, 10, 100, 1000)) {
            var state = state(5 * factor);
            var json = SCENARIOS.toJson(state).toString();
            System.out.printf("%12d %12d %14.1f %14.1f %14.1f%n", 5 * factor, 50 * factor, micros(factor, () -> apply(state)),
                    micros(factor, () -> SCENARIOS.toJson(state).toString().length()),
                    micros(factor, () -> SCENARIOS.read("s.json", json).problems().size()));
        }
    }

    private static int apply(State state) {
        var last = "i" + state.identities().size();
        var nodes = JsonNodeFactory.instance;
        var actions = List.of(
                new Action("create_identity", nodes.objectNode().put("name", "New").put("note", "x").put("category", "passions")),
                new Action("accept_identity", nodes.objectNode().put("id", last)),
                new Action("accept_identity_refinement", nodes.objectNode().put("id", last)),
                new Action("add_identity_note", nodes.objectNode().put("id", last).put("note", "More.")),
                new Action("update_identity_name", nodes.objectNode().put("id", last).put("name", "Other")));
        return new Actions().apply(PROGRAM, state, actions, Optional.empty()).outcomes().size();
    }

    private static double micros(int factor, IntSupplier work) {
        var rounds = Math.max(20, 20_000 / factor);
        var sum = 0L;
        for (var round = 0; round < rounds; round++) {
            sum += work.getAsInt();
        }
        var start = System.nanoTime();
        for (var round = 0; round < rounds; round++) {
            sum += work.getAsInt();
        }
        return (System.nanoTime() - start + (sum & 1)) / 1000.0 / rounds;
    }

    private static State state(int size) {
        var identities = IntStream.rangeClosed(1, size)
                .mapToObj(index -> new Identity("i" + index, "Name " + index, "passions", "SUGGESTED",
                        Optional.of("I am number " + index + "."), Optional.empty(), List.of("A note."), false, Map.of()))
                .toList();
        var messages = IntStream.range(0, size * 10).mapToObj(index -> SessionMessage.of(index % 2 == 0 ? Speaker.CLIENT : Speaker.COACH,
                "Message number " + index + " of a long talk.", Instant.ofEpochSecond(1_760_000_000L + index))).toList();
        return State.start(Client.nobody(), "IDENTITY_CREATION").withIdentities(identities).withMessages(messages);
    }
}
