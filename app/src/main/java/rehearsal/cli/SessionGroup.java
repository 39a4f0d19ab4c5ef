package rehearsal.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rehearsal.session.Session;
import rehearsal.session.SessionEngine;
import rehearsal.session.SessionExport;
import rehearsal.state.Scenarios;
import rehearsal.turn.Pins;
import rehearsal.workspace.Providers.Reach;

/** The commands under {@code session}. */
@Command(name = "session", description = "Talks that were kept: list, read, fork, freeze, play again.")
final class SessionGroup implements Runnable {

    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    SessionGroup(Desk desk) {
        this.desk = desk;
    }

    CommandLine commands() {
        return new CommandLine(this).addSubcommand(new ListSessions(desk)).addSubcommand(new Show(desk)).addSubcommand(new Export(desk))
                .addSubcommand(
                        new Fork(desk))
                .addSubcommand(new Freeze(desk)).addSubcommand(new Replay(desk));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "Say what to do with the sessions: " + String.join(", ", spec.subcommands().keySet()) + ".");
    }

    @Command(name = "list", description = "Sessions, the newest first.")
    static final class ListSessions implements Callable<Integer> {
        private static final int MOST = 100;
        private final Desk desk;

        ListSessions(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var list = Shapes.array();
            var rows = new ArrayList<List<String>>();
            rows.add(List.of("ID", "TITLE", "SCENARIO", "STATUS", "TURNS", "CHANGED"));
            for (var session : desk.workspace().sessions(Reach.usual()).newest(Optional.of(desk.programName()), Optional.empty(), MOST)) {
                list.addObject().put("id", session.id().toString()).put("title", session.title()).put("scenario", session.scenario())
                        .put("program",
                                session.program())
                        .put("status", session.status().name()).put("turns", session.turns()).put("createdAt",
                                session.createdAt().toString())
                        .put("updatedAt", session.updatedAt().toString());
                rows.add(
                        List.of(session.id().toString(), session.title(), session.scenario(), session.status().name(), "" + session.turns(),
                                session.updatedAt().toString()));
            }
            if (desk.json()) {
                desk.output().document(list);
            } else {
                desk.output().table(rows);
            }
            return 0;
        }
    }

    /** What every command about one session takes. */
    abstract static class One implements Callable<Integer> {
        private final Desk desk;

        @Parameters(paramLabel = "ID", description = "The session's id.")
        private UUID id = new UUID(0, 0);

        One(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() throws Exception {
            return with(desk, desk.workspace().sessions(Reach.usual()), id);
        }

        abstract int with(Desk desk, SessionEngine engine, UUID id) throws Exception;
    }

    /** --turn: the end of this turn of the talk that is shown; 0 is the start. */
    static final class AtTurn {
        @Option(names = "--turn", required = true, paramLabel = "N", description = "After this turn; 0 is the start.")
        private int number;

        Optional<UUID> of(Session session) {
            if (number == 0) {
                return Optional.empty();
            }
            return Optional.of(session.turns().stream().filter(turn -> turn.number() == number).findFirst().orElseThrow(
                    () -> Failure.failed("The talk has " + session.turns().size() + " turns, and none with the number " + number + "."))
                    .id());
        }
    }

    @Command(name = "show", description = "The talk as it stands.")
    static final class Show extends One {
        Show(Desk desk) {
            super(desk);
        }

        @Override
        int with(Desk desk, SessionEngine engine, UUID id) {
            var session = engine.open(id);
            desk.output().part(desk.json() ? SessionExport.complete().json(session) : SessionExport.complete().markdown(session));
            return 0;
        }
    }

    @Command(name = "export", description = "The talk as a file.")
    static final class Export extends One {
        /** What a file can be. */
        enum As {
            JSON, MARKDOWN, HTML
        }

        @Option(names = "--as", required = true, description = "One of: ${COMPLETION-CANDIDATES}.")
        private As as = As.JSON;

        @Option(names = "--without-names", description = "Leaves the client's name and address out.")
        private boolean withoutNames;

        Export(Desk desk) {
            super(desk);
        }

        @Override
        int with(Desk desk, SessionEngine engine, UUID id) {
            var session = engine.open(id);
            var export = withoutNames ? SessionExport.withoutNames(session.state()) : SessionExport.complete();
            desk.output().part(switch (as) {
                case JSON -> export.json(session);
                case MARKDOWN -> export.markdown(session);
                case HTML -> export.html(session);
            });
            return 0;
        }
    }

    @Command(name = "fork", description = "Goes on from an earlier turn. What came after it stays as an alternative.")
    static final class Fork extends One {
        @CommandLine.Mixin
        private AtTurn at = new AtTurn();

        @Option(names = "--pin", paramLabel = "PHASE=N")
        private Map<String, Integer> pins = Map.of();

        Fork(Desk desk) {
            super(desk);
        }

        @Override
        int with(Desk desk, SessionEngine engine, UUID id) {
            var turn = at.of(engine.open(id));
            var forked = engine.fork(id, turn, setup -> pins.isEmpty() ? setup : setup.withPins(Pins.of(pins)));
            if (desk.json()) {
                desk.output().document(
                        Shapes.object().put("id", id.toString()).put("turns", forked.turns().size()).put("turns_left", forked.turnsLeft()));
            } else {
                desk.output().text("The talk goes on after turn " + forked.turns().size() + ".");
            }
            return 0;
        }
    }

    @Command(name = "freeze", description = "A scenario that is exactly this moment, printed as JSON and kept under its name.")
    static final class Freeze extends One {
        @CommandLine.Mixin
        private AtTurn at = new AtTurn();

        @Option(names = "--name", description = "The scenario's name.")
        private Optional<String> name = Optional.empty();

        Freeze(Desk desk) {
            super(desk);
        }

        @Override
        int with(Desk desk, SessionEngine engine, UUID id) {
            var session = engine.open(id);
            var turn = at.of(session);
            var called = name.orElse(session.title() + ", frozen");
            var scenario = turn.isEmpty()
                    ? new rehearsal.state.Scenario(called, session.setup().scenario().program(), "", session.setup().scenario().state())
                    : engine.freeze(id, turn, called);
            desk.workspace().scenes().keep(scenario);
            desk.output().document(new Scenarios(desk.workspace().programs()::find).toJson(scenario));
            return 0;
        }
    }

    @Command(name = "replay", description = "The same client lines once more, as a new session, with other versions if wanted.")
    static final class Replay extends One {
        @Option(names = "--pin", paramLabel = "PHASE=N")
        private Map<String, Integer> pins = Map.of();

        Replay(Desk desk) {
            super(desk);
        }

        @Override
        int with(Desk desk, SessionEngine engine, UUID id) {
            var old = engine.open(id);
            var setup = pins.isEmpty() ? old.setup() : old.setup().withPins(Pins.of(pins));
            var fresh = engine.start(setup, old.title() + ", again");
            var events = new SessionLines(desk.output());
            for (var turn : old.turns()) {
                if (!events.failed() && turn.line().client().isPresent()) {
                    engine.say(fresh.id(), turn.line().client().get().text(), events);
                }
            }
            return events.failed() ? Failure.FAILED : 0;
        }
    }
}
