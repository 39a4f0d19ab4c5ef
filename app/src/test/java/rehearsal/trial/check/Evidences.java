package rehearsal.trial.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import rehearsal.ai.models.Money;
import rehearsal.document.DocumentReader;
import rehearsal.document.Node;
import rehearsal.document.Problems;
import rehearsal.program.LoadedProgram;
import rehearsal.program.Program;
import rehearsal.program.ShippedPrograms;
import rehearsal.state.Action;
import rehearsal.state.ActionOutcome;
import rehearsal.state.Client;
import rehearsal.state.State;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sessions to judge, made without running one. */
public final class Evidences {

    private final Program program;
    private final State start;
    private final List<ReplyEvidence> replies = new ArrayList<>();
    private State now;
    private ReplyEvidence.Spent spent = new ReplyEvidence.Spent(OptionalLong.of(1), OptionalLong.of(1), Optional.of(Money.ZERO),
            OptionalLong.of(12));

    private Evidences(Program program) {
        this.program = program;
        this.start = State.start(new Client(Optional.of("Mira"), Optional.empty(), Map.of()), program.phases().getFirst().id());
        this.now = start;
    }

    static Evidences of(String program) {
        return new Evidences(new ShippedPrograms().load(program) instanceof LoadedProgram.Loaded loaded ? loaded.program() : fail(program));
    }

    public static Evidence reply(String text) {
        return of("identity-coaching").turn("Hello.", text).evidence();
    }

    Evidences unknownCost() {
        spent = ReplyEvidence.Spent.unknown();
        return this;
    }

    Evidences turn(String client, String reply, ActionOutcome... outcomes) {
        return turn(client, reply, state -> state, outcomes);
    }

    Evidences turn(String client, String reply, UnaryOperator<State> change, ActionOutcome... outcomes) {
        var before = now;
        now = change.apply(now);
        replies.add(new ReplyEvidence(replies.size() + 1, Optional.of(client), reply, reply, List.of(outcomes), before, now, spent));
        return this;
    }

    Evidence evidence() {
        return new Evidence(program, start, replies, now, Map.of());
    }

    static ActionOutcome applied(String type, String params) {
        return outcome(type, params, ActionOutcome.Result.APPLIED);
    }

    static ActionOutcome outcome(String type, String params, ActionOutcome.Result result) {
        return new ActionOutcome(new Action(type, (ObjectNode) JsonMapper.shared().readTree(params)), result, "");
    }

    /** The checks of a YAML list. */
    public static List<Check> checks(String yaml) {
        var problems = new Problems("checks.yaml");
        var root = new DocumentReader().read("checks.yaml", yaml).root().orElseThrow();
        var checks = new CheckReader(problems).read(((Node.Items) root).items());
        if (problems.hasErrors()) {
            throw new IllegalArgumentException(problems.list().toString());
        }
        return checks;
    }

    private static Program fail(String program) {
        throw new IllegalStateException(program);
    }
}
