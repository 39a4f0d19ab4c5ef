package rehearsal.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rehearsal.practice.SessionActions;
import rehearsal.session.Replay;
import rehearsal.session.ReplayMode;
import rehearsal.session.Session;
import rehearsal.session.SessionEngine;
import rehearsal.session.SessionExport;
import rehearsal.session.SessionImport;
import rehearsal.session.Setup;
import rehearsal.state.Scenarios;
import rehearsal.turn.ModelChoice;
import rehearsal.turn.Pins;
import rehearsal.workspace.Providers.Reach;

/** The commands under {@code session}. */
@Command(name = "session", description = "Talks that were kept: list, read, fork, freeze, play again.")
final class SessionGroup implements Runnable {

    private final CliContext desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    SessionGroup(CliContext desk) {
        this.desk = desk;
    }

    CommandLine commands() {
        return new CommandLine(this).addSubcommand(new ListSessions(desk)).addSubcommand(new Show(desk)).addSubcommand(new Export(desk))
                .addSubcommand(
                        new Fork(desk))
                .addSubcommand(new End(desk)).addSubcommand(new Freeze(desk)).addSubcommand(new SessionCase(desk))
                .addSubcommand(new Replaying(desk))
                .addSubcommand(new Import(desk));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "Say what to do with the sessions: " + String.join(", ", spec.subcommands().keySet()) + ".");
    }

    @Command(name = "list", description = "Sessions, the newest first.")
    static final class ListSessions implements Callable<Integer> {
        private static final int MOST = 100;
        private final CliContext desk;

        ListSessions(CliContext desk) {
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
        private final CliContext desk;

        @Parameters(paramLabel = "ID", description = "The session's id.")
        private UUID id = new UUID(0, 0);

        One(CliContext desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() throws Exception {
            return with(desk, desk.workspace().sessions(Reach.usual()), id);
        }

        abstract int with(CliContext desk, SessionEngine engine, UUID id) throws Exception;
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
                    () -> CommandFailure
                            .failed("The talk has " + session.turns().size() + " turns, and none with the number " + number + "."))
                    .id());
        }
    }

    @Command(name = "show", description = "The talk as it stands.")
    static final class Show extends One {
        Show(CliContext desk) {
            super(desk);
        }

        @Override
        int with(CliContext desk, SessionEngine engine, UUID id) {
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

        Export(CliContext desk) {
            super(desk);
        }

        @Override
        int with(CliContext desk, SessionEngine engine, UUID id) {
            var session = engine.open(id);
            var export = withoutNames ? SessionExport.withoutNames(session.state()) : SessionExport.complete();
            desk.output().part(switch (as) {
                case JSON -> engine.json(id, export);
                case MARKDOWN -> export.markdown(session);
                case HTML -> export.html(session);
            });
            return 0;
        }
    }

    @Command(name = "fork", description = "A second session that goes on from an earlier turn. The first one stays as it is.")
    static final class Fork extends One {
        @CommandLine.Mixin
        private AtTurn at = new AtTurn();

        @Option(names = "--pin", paramLabel = "PHASE=N")
        private Map<String, Integer> pins = Map.of();

        Fork(CliContext desk) {
            super(desk);
        }

        @Override
        int with(CliContext desk, SessionEngine engine, UUID id) {
            var turn = at.of(engine.open(id));
            var forked = engine.forkOff(id, turn, setup -> pins.isEmpty() ? setup : setup.withPins(Pins.of(pins)));
            if (desk.json()) {
                desk.output().document(
                        Shapes.object().put("id", forked.id().toString()).put("forked_from", id.toString())
                                .put("turns", forked.turns().size()).put("turns_left", forked.turnsLeft()));
            } else {
                desk.output().text("Forked after turn " + forked.turns().size() + " into the session " + forked.id()
                        + ". The first session is unchanged.");
            }
            return 0;
        }
    }

    @Command(name = "end", description = "Ends a session. Forking it starts another one.")
    static final class End extends One {
        End(CliContext desk) {
            super(desk);
        }

        @Override
        int with(CliContext desk, SessionEngine engine, UUID id) {
            var ended = engine.end(id);
            if (desk.json()) {
                desk.output().document(Shapes.object().put("id", id.toString()).put("status", ended.status().name()));
            } else {
                desk.output().text("The session \"" + ended.title() + "\" has ended.");
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

        Freeze(CliContext desk) {
            super(desk);
        }

        @Override
        int with(CliContext desk, SessionEngine engine, UUID id) {
            var session = engine.open(id);
            var turn = at.of(session);
            var called = name.orElse(session.title() + ", frozen");
            var scenario = new SessionActions(desk.workspace(), engine, desk::program).freeze(id, turn, called);
            desk.output().document(new Scenarios(desk.workspace().programs()::find).toJson(scenario));
            return 0;
        }
    }

    @Command(name = "replay", description = "The talk once more, as a new session, with other versions if wanted.")
    static final class Replaying extends One {
        @Option(names = "--mode", paramLabel = "MODE", description = "recorded: each reply anew after the recorded talk; scripted: the same client lines; simulated: a persona plays the client.")
        private String mode = ReplayMode.SCRIPTED.id();

        @Option(names = "--persona", paramLabel = "P", description = "Who plays the client in a simulated talk.")
        private Optional<String> persona = Optional.empty();

        @Option(names = "--pin", paramLabel = "PHASE=N")
        private Map<String, Integer> pins = Map.of();

        @CommandLine.Mixin
        private PersonaOptions playing = new PersonaOptions();

        @CommandLine.Mixin
        private ReplayProvider provider = new ReplayProvider();

        Replaying(CliContext desk) {
            super(desk);
        }

        @Override
        int with(CliContext desk, SessionEngine usual, UUID id) throws InterruptedException {
            var engine = provider.address().map(_ -> desk.workspace().sessions(provider.reach())).orElse(usual);
            var events = new SessionLines(desk.output());
            switch (mode()) {
                case RECORDED -> new Replay(engine).recorded(id, this::changed, events);
                case SCRIPTED -> new Replay(engine).scripted(id, this::changed, events);
                case SIMULATED -> {
                    return simulate(desk, engine, engine.open(id), events);
                }
            }
            return events.failed() ? CommandFailure.FAILED : 0;
        }

        private int simulate(CliContext desk, SessionEngine engine, Session old, SessionLines events) throws InterruptedException {
            var who = persona.orElseThrow(() -> CommandFailure.wrongUse("Say which --persona plays the client."));
            var setup = changed(old.setup());
            var run = playing.run(desk, engine, who, setup.scenario().program(),
                    new PersonaOptions.Coach(setup.model().provider(), setup.model().model(), provider.reach()));
            return playing.toTheEnd(desk, run, engine.start(setup, old.title() + ", again"), events);
        }

        private ReplayMode mode() {
            return Stream.of(ReplayMode.values()).filter(each -> each.id().equalsIgnoreCase(mode)).findFirst()
                    .orElseThrow(() -> CommandFailure.wrongUse("There is no replay mode \"" + mode + "\". There are: "
                            + Stream.of(ReplayMode.values()).map(ReplayMode::id).collect(Collectors.joining(", ")) + "."));
        }

        private Setup changed(Setup setup) {
            var pinned = pins.isEmpty() ? setup : setup.withPins(Pins.of(pins));
            return provider.model(pinned);
        }
    }

    /** Another model for the new talk; the old one's unless named. */
    static final class ReplayProvider {
        @Option(names = "--provider", paramLabel = "P")
        private Optional<String> name = Optional.empty();

        @Option(names = "--model", paramLabel = "M")
        private Optional<String> model = Optional.empty();

        @Option(names = "--base-url", paramLabel = "U")
        private Optional<URI> address = Optional.empty();

        Optional<URI> address() {
            return address;
        }

        Reach reach() {
            return new Reach(address, Optional.empty());
        }

        Setup model(Setup setup) {
            var old = setup.model();
            return setup.withModel(new ModelChoice(name.orElse(old.provider()), model.orElse(old.model()), old.temperature(),
                    old.maxOutput(), old.stream(), old.effort()));
        }
    }

    @Command(name = "import", description = "A talk out of a file that was exported as JSON, as a new session.")
    static final class Import implements Callable<Integer> {
        private final CliContext desk;

        @Parameters(paramLabel = "FILE", description = "The file, or - for stdin.")
        private String file = "-";

        Import(CliContext desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var session = switch (new SessionImport().read(desk.text(file))) {
                case SessionImport.Read.Loaded loaded -> desk.workspace().sessions(Reach.usual()).add(loaded.file());
                case SessionImport.Read.Invalid invalid -> throw CommandFailure.failed(file + ": " + invalid.why() + " " + invalid.help());
            };
            if (desk.json()) {
                desk.output().document(Shapes.object().put("id", session.id().toString()).put("title", session.title()).put("turns",
                        session.turns().size()));
            } else {
                desk.output().text("The talk \"" + session.title() + "\" is here as " + session.id() + ".");
            }
            return 0;
        }
    }
}
