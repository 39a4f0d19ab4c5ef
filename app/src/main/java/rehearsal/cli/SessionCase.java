package rehearsal.cli;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rehearsal.practice.CaseActions;
import rehearsal.session.SessionEngine;
import rehearsal.session.TurnLine;
import rehearsal.store.trial.KeptCase;
import rehearsal.trial.Suite;
import rehearsal.trial.SuiteFile;

/** {@code session case}: a moment of a talk, kept for trials. */
@Command(name = "case", description = "A trial case that starts at this moment with the client's lines that followed; kept, and printed as a suite.")
final class SessionCase extends SessionGroup.One {

    @CommandLine.Mixin
    private SessionGroup.AtTurn at = new SessionGroup.AtTurn();

    @Option(names = "--name", description = "The case's name; a program has one of a name.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--tag", paramLabel = "TAG")
    private List<String> tags = List.of();

    SessionCase(CliContext desk) {
        super(desk);
    }

    @Override
    int with(CliContext desk, SessionEngine engine, UUID id) {
        var workspace = desk.workspace();
        var session = engine.open(id);
        var head = at.of(session);
        // A step made by hand has a number too, and is no turn of the client.
        var steps = head.map(turn -> session.turns().stream().map(each -> each.id()).toList().indexOf(turn) + 1).orElse(0);
        var turns = (int) session.turns().stream().limit(steps).filter(turn -> turn.line().kind() == TurnLine.Kind.TALK).count();
        var cases = new CaseActions(workspace, engine, desk::program);
        var made = cases.made(id, turns, name.orElse(session.title()), tags);
        switch (cases.keep(made)) {
            case KeptCase.Kept kept -> {
                if (desk.json()) {
                    var document = Shapes.object().put("id", kept.stored().id().toString()).put("name", made.name()).put("turns",
                            made.turns().size());
                    desk.output().document(document);
                } else {
                    desk.output().text(new SuiteFile(workspace.programs()::find).write("suite.yaml",
                            Suite.of(made.name(), made.program(), List.of(made))).stripTrailing());
                }
            }
            case KeptCase.NameTaken taken -> throw CommandFailure.failed(
                    "There is a case called \"" + taken.other().name() + "\" already. Choose another with --name.");
        }
        return 0;
    }
}
