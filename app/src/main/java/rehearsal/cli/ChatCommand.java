package rehearsal.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rehearsal.document.DocumentProblem;
import rehearsal.practice.SessionChoice;
import rehearsal.session.Session;
import rehearsal.session.SessionEngine;
import rehearsal.session.SessionLimits;
import rehearsal.session.Setup;
import rehearsal.session.grounding.Grounding;
import rehearsal.session.grounding.NotesFolder;
import rehearsal.state.ReadScenario;
import rehearsal.state.Scenario;
import rehearsal.turn.ModelChoice;
import rehearsal.workspace.Providers.Reach;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A session from the terminal: lines of a file, of a persona, or as they are typed. */
@Command(name = "chat", description = "A coaching session: every line of the client runs the whole pipeline. Streams JSON lines.")
final class ChatCommand implements Callable<Integer> {

    private final CliContext desk;

    @Option(names = "--scenario", required = true, paramLabel = "S", description = "A scenario's name or file.")
    private String scenario = "";

    @Option(names = "--turns", paramLabel = "FILE", description = "One client message a line, or - for stdin.")
    private Optional<String> turns = Optional.empty();

    @Option(names = "--persona", paramLabel = "P", description = "This persona writes the client's lines.")
    private Optional<String> persona = Optional.empty();

    @Mixin
    private PersonaOptions playing = new PersonaOptions();

    @Option(names = "--notes", paramLabel = "DIR", description = "Reference notes (.md, .txt) that are looked up when the client names something the program lists.")
    private Optional<Path> notes = Optional.empty();

    @Option(names = "--pin", paramLabel = "PHASE=N", description = "This version speaks in this phase.")
    private Map<String, Integer> pins = Map.of();

    @Option(names = "--draft", description = "My drafts speak where there are any.")
    private boolean drafts;

    @Option(names = "--max-turns", paramLabel = "N", description = "The most client messages.")
    private Optional<Integer> most = Optional.empty();

    @Option(names = "--jsonl", description = "JSON lines, as always.", hidden = true)
    private boolean lines;

    @Mixin
    private ProviderOptions provider = new ProviderOptions();

    ChatCommand(CliContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (turns.isPresent() && persona.isPresent()) {
            throw CommandFailure.wrongUse("Give --turns or --persona, not both.");
        }
        var client = provider.client(desk.providers());
        warn();
        var workspace = desk.workspace();
        var reach = new Reach(provider.address(), provider.patience());
        var engine = notes.map(folder -> workspace.sessions(reach, notes(folder))).orElseGet(() -> workspace.sessions(reach));
        var events = new SessionLines(desk.output());
        if (persona.isPresent()) {
            var run = playing.run(desk, engine, persona.get(), scenario().program(),
                    new PersonaOptions.Coach(client.provider(), provider.model(desk.providers()), reach));
            return playing.toTheEnd(desk, run, engine.start(setup(client.provider()), title()), events);
        }
        return say(engine, engine.start(setup(client.provider()), title()), lines(), events);
    }

    /** What is wrong with the scenario's file and does not stop the talk. */
    private void warn() {
        desk.workspace().scenes().find(scenario).problems().stream().filter(problem -> !problem.isError()).forEach(
                problem -> desk.output().notice(problem.sentence()));
    }

    private static Grounding notes(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw CommandFailure.failed("There is no folder " + folder + " with reference notes.");
        }
        return new NotesFolder(folder);
    }

    private int say(SessionEngine engine, Session session, List<String> lines, SessionLines events) {
        for (var line : lines) {
            if (!events.failed()) {
                engine.say(session.id(), line, events);
            }
        }
        return events.failed() ? CommandFailure.FAILED : 0;
    }

    private Setup setup(String id) throws InterruptedException {
        var model = new ModelChoice(id, provider.model(desk.providers()), OptionalDouble.empty(), OptionalInt.empty(), true,
                provider.effort());
        var limits = most.map(SessionLimits.usual()::withMessages).orElseGet(SessionLimits::usual);
        return SessionChoice.of(model).pinned(pins).within(limits)
                .drafts(drafts ? Optional.of(desk.workspace().author()) : Optional.empty()).startingAt(scenario());
    }

    private String title() {
        return scenario().name();
    }

    private Scenario scenario() {
        return switch (desk.workspace().scenes().find(scenario)) {
            case ReadScenario.Loaded loaded -> loaded.scenario();
            case ReadScenario.Invalid invalid -> throw CommandFailure.failed(
                    invalid.problems().stream().map(DocumentProblem::sentence).collect(Collectors.joining("\n")));
        };
    }

    private List<String> lines() {
        var found = new ArrayList<String>();
        desk.text(turns.orElse("-")).lines().filter(line -> !line.isBlank())
                .forEach(line -> found.add(line.startsWith("{") ? text(line) : line.strip()));
        return found;
    }

    /** A line may be an object with the message as its text. */
    private static String text(String line) {
        try {
            return JsonMapper.builder().build().readTree(line).path("text").asString(line);
        } catch (JacksonException plain) {
            return line;
        }
    }
}
