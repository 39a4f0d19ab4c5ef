package rehearsal.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rehearsal.document.DocumentProblem;
import rehearsal.program.Program;
import rehearsal.program.ShippedPrograms;
import rehearsal.state.Action;
import rehearsal.state.Actions;
import rehearsal.state.Applied;
import rehearsal.state.ReadScenario;
import rehearsal.state.Scenario;
import rehearsal.state.Scenarios;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Actions on a state, on a copy; nothing is stored. */
@Command(name = "apply", description = "What actions do to a client's state, each outcome with its reason.")
final class ApplyCommand implements Callable<Integer> {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final CliContext desk;
    private final Scenarios scenarios = new Scenarios(new ShippedPrograms()::find);

    @Option(names = "--scenario", required = true, paramLabel = "FILE")
    private String scenario = "-";

    @Option(names = "--actions", required = true, paramLabel = "FILE", description = "A JSON list of {type, params}, or - for stdin.")
    private String actions = "-";

    ApplyCommand(CliContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var start = start();
        var program = new ShippedPrograms().find(start.program()).orElseGet(() -> named(start.program()));
        var applied = new Actions().apply(program, start.state(), wanted(), Optional.empty());
        if (desk.json()) {
            desk.output().document(json(applied));
        } else {
            applied.outcomes().forEach(outcome -> desk.output().text(
                    outcome.result().name().toLowerCase(Locale.ROOT) + "  " + outcome.action().type()
                            + (outcome.why().isEmpty() ? "" : "  " + outcome.why())));
        }
        return 0;
    }

    private Program named(String name) {
        return desk.workspace().programs().find(name).orElseThrow(
                () -> CommandFailure
                        .failed("The scenario is for the program " + name + ", which is not there. Add it with: rehearsal program add."));
    }

    private Scenario start() {
        var read = new StarterScenario(scenario).find().map(file -> scenarios.read(file.path(), file.text())).orElseGet(
                () -> scenarios.read(scenario, desk.text(scenario)));
        return switch (read) {
            case ReadScenario.Loaded loaded -> loaded.scenario();
            case ReadScenario.Invalid invalid -> throw CommandFailure.failed(
                    invalid.problems().stream().map(DocumentProblem::sentence).collect(Collectors.joining("\n")));
        };
    }

    private List<Action> wanted() {
        var found = new ArrayList<Action>();
        for (var node : list()) {
            if (!(node instanceof ObjectNode action) || !action.path("type").isString()) {
                throw CommandFailure.failed("Action " + (found.size() + 1) + " in " + actions + " is not an object with a \"type\".");
            }
            var params = action.path("params") instanceof ObjectNode given ? given : Shapes.object();
            found.add(new Action(action.path("type").asString(), params));
        }
        return found;
    }

    private JsonNode list() {
        try {
            var node = MAPPER.readTree(desk.text(actions));
            var inside = node.isObject() ? node.path("actions") : node;
            if (!inside.isArray()) {
                throw CommandFailure.failed(actions + " holds no list of actions. Write [{\"type\": \"…\", \"params\": {…}}].");
            }
            return inside;
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            throw CommandFailure
                    .failed(actions + ":" + (at == null ? "" : at.getLineNr() + ":" + at.getColumnNr() + ":") + " this is not JSON: "
                            + broken.getOriginalMessage());
        }
    }

    private ObjectNode json(Applied applied) {
        var node = Shapes.object();
        node.set("state", scenarios.toJson(applied.after()));
        var outcomes = node.putArray("outcomes");
        applied.outcomes().forEach(outcome -> outcomes.addObject().put("type", outcome.action().type()).put("result",
                outcome.result().name().toLowerCase(Locale.ROOT)).put("why", outcome.why()));
        var cards = node.putArray("cards");
        applied.cards().forEach(card -> cards.addObject().put("text", card.text()).set("buttons", Shapes.words(card.buttons())));
        return node;
    }
}
