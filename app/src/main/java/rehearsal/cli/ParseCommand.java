package rehearsal.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rehearsal.program.ActionType;
import rehearsal.program.Program;
import rehearsal.program.ShippedPrograms;
import rehearsal.turn.TurnCaches;
import rehearsal.turn.reply.ParsedReply;
import rehearsal.turn.reply.ReplyParser;
import tools.jackson.databind.node.ObjectNode;

/** A raw reply to message and actions. */
@Command(name = "parse", description = "What a reply says and asks for, however broken it is.")
final class ParseCommand implements Callable<Integer> {

    private final CliContext desk;

    @Option(names = "--actions", split = ",", paramLabel = "A", description = "The actions that were allowed.")
    private List<String> actions = List.of();

    @Option(names = "--phase", paramLabel = "PHASE", description = "The phase the talk is in; narrows where it may move to.")
    private Optional<String> phase = Optional.empty();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The reply, or - for stdin.")
    private String file = "-";

    ParseCommand(CliContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var program = new ShippedPrograms().find(desk.programName()).orElseGet(desk::program);
        var caches = new TurnCaches();
        var format = caches.format(program, phase.orElse(""), allowed(program));
        var parsed = new ReplyParser(caches.checks()).parse(desk.text(file), format, program);
        if (desk.json()) {
            desk.output().document(json(parsed));
        } else {
            desk.output().text(parsed.message());
            parsed.actions().forEach(action -> desk.output().text("+ " + action.type() + " " + action.params()));
            parsed.refused().forEach(action -> desk.output().text("- " + action.type() + ": " + action.why()));
            parsed.problems().forEach(problem -> desk.output().notice(problem.kind().id() + ": " + problem.sentence()));
        }
        return parsed.how() == ParsedReply.How.FAILED ? CommandFailure.FAILED : 0;
    }

    private List<ActionType> allowed(Program program) {
        var found = new ArrayList<ActionType>();
        for (var name : actions) {
            if (!name.isBlank()) {
                found.add(program.action(name.strip())
                        .orElseThrow(() -> CommandFailure.wrongUse("The program " + program.name() + " has no action \"" + name.strip()
                                + "\". See: rehearsal program show.")));
            }
        }
        return found;
    }

    private static ObjectNode json(ParsedReply parsed) {
        var node = Shapes.object().put("message", parsed.message());
        var actions = node.putArray("actions");
        parsed.actions().forEach(action -> actions.addObject().put("type", action.type()).set("params", action.params()));
        var refused = node.putArray("refused");
        parsed.refused()
                .forEach(action -> refused.addObject().put("type", action.type()).put("why", action.why()).set("params", action.params()));
        node.put("how", parsed.how().id());
        var problems = node.putArray("problems");
        parsed.problems().forEach(problem -> problems.addObject().put("code", problem.kind().id()).put("message", problem.sentence()));
        return node;
    }
}
