package rehearsal.trial;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import rehearsal.document.DocumentReader;
import rehearsal.document.Form;
import rehearsal.document.JsonNodes;
import rehearsal.document.Problems;
import rehearsal.document.YamlWriter;
import rehearsal.program.Program;
import rehearsal.program.ShippedPrograms;
import rehearsal.state.Scenarios;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Suites from and to the words of a file: YAML, or JSON when the name ends so. What is not known yet is kept as it was written. */
public final class SuiteFile {

    private final Scenarios scenarios;
    private final DocumentReader reader = new DocumentReader();

    /** A case's scenario is checked against its program when the function knows it. */
    public SuiteFile(Function<String, Optional<Program>> programs) {
        this.scenarios = new Scenarios(programs);
    }

    /** The same suite gives the same bytes. */
    public String write(String file, Suite suite) {
        var node = new ObjectNode(JsonNodeFactory.instance);
        node.put("suite", suite.name()).put("program", suite.program());
        var cases = node.putArray("cases");
        suite.cases().forEach(each -> cases.add(node(each, suite.program())));
        suite.unknown().forEach(node::set);
        return file.toLowerCase(Locale.ROOT).endsWith(".json") ? JsonNodes.text(node) : new YamlWriter().write(node);
    }

    public ReadSuite read(String file, String text) {
        var parsed = reader.read(file, text);
        var problems = new Problems(file, parsed);
        var suite = parsed.root().flatMap(root -> Form.of(root, problems)).map(form -> suite(form, problems));
        return suite.isEmpty() || problems.hasErrors()
                ? new ReadSuite.Invalid(problems.list())
                : new ReadSuite.Loaded(suite.get(), problems.list());
    }

    private ObjectNode node(TrialCase each, String program) {
        var node = new ObjectNode(JsonNodeFactory.instance);
        node.put("name", each.name());
        if (!each.program().equals(program)) {
            node.put("program", each.program());
        }
        var tags = node.putArray("tags");
        each.tags().forEach(tags::add);
        node.set("scenario", scenarios.toJson(each.scenario()));
        var turns = node.putArray("turns");
        each.turns().forEach(turns::add);
        var checks = node.putArray("checks");
        each.checks().forEach(checks::add);
        each.unknown().forEach(node::set);
        return node;
    }

    private Suite suite(Form form, Problems problems) {
        var name = form.optionalText("suite").orElse("");
        var program = form.optionalText("program").orElse(ShippedPrograms.USUAL);
        var cases = form.forms("cases").stream().map(each -> oneCase(each, program, problems)).toList();
        reportDoubles(form, cases, problems);
        return new Suite(name, program, cases, form.rest());
    }

    private TrialCase oneCase(Form form, String usualProgram, Problems problems) {
        var name = form.name("name");
        var program = form.optionalText("program").orElse(usualProgram);
        if (!form.has("scenario")) {
            problems.error(form.at(), "The case " + name + " has no scenario to start from.", "add scenario: with where the client stands");
        }
        var scenario = form.form("scenario").map(inside -> scenarios.within(inside, problems)).orElseGet(() -> scenarios.nowhere(program));
        return new TrialCase(name, program, scenario, form.texts("turns"), form.nodes("checks").stream().map(JsonNodes::toJson).toList(),
                form.texts("tags"), form.rest());
    }

    private static void reportDoubles(Form form, List<TrialCase> cases, Problems problems) {
        cases.stream().map(TrialCase::name).filter(name -> cases.stream().filter(each -> each.name().equals(name)).count() > 1).distinct()
                .forEach(
                        name -> problems.error(form.at("cases"), "Two cases are called " + name + ".", "give each case a name of its own"));
    }
}
