package rehearsal.state;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import rehearsal.document.DocumentReader;
import rehearsal.document.Form;
import rehearsal.document.JsonNodes;
import rehearsal.document.ParsedDocument;
import rehearsal.document.Problems;
import rehearsal.document.YamlWriter;
import rehearsal.program.Program;
import rehearsal.program.ShippedPrograms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Scenarios and states, from and to the words they are kept in. */
public final class Scenarios {
    private final Function<String, Optional<Program>> programs;
    private final DocumentReader reader = new DocumentReader();
    private final StateWriter writer = new StateWriter();

    /** A scenario is checked against its program when the function knows it. */
    public Scenarios(Function<String, Optional<Program>> programs) {
        this.programs = programs;
    }

    /** Reads a scenario file, YAML or JSON. */
    public ReadScenario read(String file, String text) {
        return read(file, reader.read(file, text));
    }

    /**
     * Reads what {@link #toJson(Scenario)} or {@link #toJson(State)} made. A tree that was parsed without exact decimals has lost digits
     * already; reading the text itself loses none.
     */
    public ReadScenario read(String origin, JsonNode json) {
        return read(origin, new ParsedDocument(Optional.of(JsonNodes.fromJson(json)), List.of()));
    }

    public ObjectNode toJson(Scenario scenario) {
        var node = new ObjectNode(JsonNodeFactory.instance);
        node.put("name", scenario.name()).put("program", scenario.program());
        if (!scenario.description().isEmpty()) {
            node.put("description", scenario.description());
        }
        writer.write(scenario.state(), node);
        return node;
    }

    public ObjectNode toJson(State state) {
        var node = new ObjectNode(JsonNodeFactory.instance);
        writer.write(state, node);
        return node;
    }

    /** The file of a scenario: JSON when its name ends so, else YAML. The same scenario gives the same bytes. */
    public String write(String file, Scenario scenario) {
        var json = toJson(scenario);
        return file.toLowerCase(Locale.ROOT).endsWith(".json") ? JsonNodes.text(json) : new YamlWriter().write(json);
    }

    private ReadScenario read(String file, ParsedDocument parsed) {
        var problems = new Problems(file, parsed);
        var scenario = parsed.root().flatMap(root -> Form.of(root, problems)).map(form -> scenario(form, problems));
        return scenario.isEmpty() || problems.hasErrors()
                ? new ReadScenario.Invalid(problems.list())
                : new ReadScenario.Loaded(scenario.get(), problems.list());
    }

    /** Reads a scenario that stands inside another document. */
    public Scenario within(Form form, Problems problems) {
        return scenario(form, problems);
    }

    /** Stands in for a scenario that is missing. */
    public Scenario nowhere(String program) {
        return new Scenario("", program, "", State.start(Client.nobody(), ""));
    }

    private Scenario scenario(Form form, Problems problems) {
        var name = form.optionalText("name").orElse("");
        var program = form.optionalText("program").orElse(ShippedPrograms.USUAL);
        var description = form.optionalText("description").orElse("");
        var state = new StateReader(problems).read(form);
        var checked = programs.apply(program).map(known -> new ScenarioCheck(known, problems).check(form, state)).orElse(state);
        return new Scenario(name, program, description, checked);
    }
}
