package rehearsal.trial.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import rehearsal.document.Form;
import rehearsal.document.JsonNodes;
import rehearsal.document.NearMiss;
import rehearsal.document.Node;
import rehearsal.document.Problems;
import rehearsal.persona.Persona;
import rehearsal.program.Program;
import rehearsal.state.ReadScenario;
import rehearsal.state.Scenario;
import rehearsal.state.Scenarios;
import rehearsal.trial.TrialCase;
import rehearsal.trial.check.Check;
import rehearsal.trial.check.CheckReader;

/** The cases of a suite: written out, from rows of a table, kept in the library, or out of a session. */
final class CaseReader {

    private final SuiteSources sources;
    private final Problems problems;
    private final Program program;
    private final TurnMode mode;
    private final CheckReader checks;

    CaseReader(SuiteSources sources, Problems problems, Program program, TurnMode mode) {
        this.sources = sources;
        this.problems = problems;
        this.program = program;
        this.mode = mode;
        this.checks = new CheckReader(problems);
    }

    List<SuiteCase> read(Form suite) {
        var shared = checks.read(suite.nodes("checks"));
        var cases = new ArrayList<SuiteCase>();
        for (var form : suite.forms("cases")) {
            if (form.has("rows")) {
                cases.addAll(rows(form, shared));
            } else {
                one(form, shared).ifPresent(cases::add);
            }
        }
        return List.copyOf(cases);
    }

    private Optional<SuiteCase> one(Form form, List<Check> shared) {
        var kept = form.has("kept") ? kept(form) : form.has("session") ? session(form) : Optional.<TrialCase>empty();
        var persona = form.optionalText("persona").flatMap(name -> persona(form, name));
        var scenario = kept.map(TrialCase::scenario).or(() -> scenario(form));
        var name = form.has("name") || kept.isEmpty() ? form.name("name") : kept.get().name();
        var turns = form.has("turns") ? form.texts("turns") : kept.map(TrialCase::turns).orElse(List.of());
        var found = new ArrayList<>(shared);
        kept.ifPresent(each -> found.addAll(checks.read(each.checks().stream().map(JsonNodes::fromJson).map(Node.class::cast).toList())));
        found.addAll(checks.read(form.nodes("checks")));
        complete(form, name, persona, turns);
        var cluster = form.optionalText("cluster").or(() -> persona.map(Persona::name)).or(() -> scenario.map(Scenario::name)).orElse(name);
        var made = scenario.map(start -> new SuiteCase(name, start, persona, turns, found, SuiteReader.decimal(form, "threshold", problems),
                SuiteReader.decimal(form, "weight", problems).orElse(1), form.texts("tags"), cluster));
        form.optionalText("description");
        form.finish();
        return made;
    }

    private void complete(Form form, String name, Optional<Persona> persona, List<String> turns) {
        switch (mode) {
            case SIMULATED -> {
                if (persona.isEmpty() && !form.has("persona")) {
                    problems.error(form.at(), "The case " + name + " has no persona to play the client.", "add persona:");
                }
            }
            case SCRIPTED, RECORDED -> {
                if (turns.isEmpty()) {
                    problems.error(form.at(), "The case " + name + " has no client messages.", "add turns: with what the client says");
                }
            }
        }
        if (mode == TurnMode.RECORDED && turns.size() > 1) {
            problems.error(form.at("turns"), "A recorded case answers one message; " + name + " has " + turns.size() + ".",
                    "start from a frozen turn and keep the last message, or use mode: scripted");
        }
    }

    private Optional<Scenario> scenario(Form form) {
        var node = form.node("scenario");
        if (node.isEmpty()) {
            problems.error(form.at(), "The case has no scenario to start from.", "add scenario: with a name, or where the client is");
            return Optional.empty();
        }
        if (node.get() instanceof Node.Scalar scalar) {
            var found = sources.scenario(scalar.text());
            if (found.isEmpty()) {
                problems.error(scalar.at(), "There is no scenario “" + scalar.text() + "”.", hint(scalar.text(), sources.scenarioNames()));
            }
            return found.filter(scenario -> ofProgram(scenario, scalar));
        }
        return new Scenarios(sources::program).read("scenario", JsonNodes.toJson(node.get())) instanceof ReadScenario.Loaded loaded
                ? Optional.of(loaded.scenario()).filter(scenario -> ofProgram(scenario, node.get()))
                : unreadable(node.get());
    }

    private boolean ofProgram(Scenario scenario, Node at) {
        if (!scenario.program().equals(program.name())) {
            problems.error(at.at(), "The scenario " + scenario.name() + " belongs to the program " + scenario.program() + ".",
                    "choose one of " + program.name());
            return false;
        }
        return true;
    }

    private Optional<Scenario> unreadable(Node node) {
        problems.error(node.at(), "This scenario cannot be read.", "check it with: rehearsal render --scenario FILE");
        return Optional.empty();
    }

    private Optional<Persona> persona(Form form, String name) {
        var found = sources.persona(name);
        if (found.isEmpty()) {
            problems.error(form.at("persona"), "There is no persona “" + name + "”.", hint(name, sources.personaNames()));
        }
        return found;
    }

    private Optional<TrialCase> kept(Form form) {
        var name = form.name("kept");
        var found = sources.kept(program.name(), name);
        if (found.isEmpty()) {
            problems.error(form.at("kept"), "The library has no case “" + name + "”.", "keep one with: rehearsal session case ID");
        }
        return found;
    }

    private Optional<TrialCase> session(Form form) {
        var word = form.name("session");
        int after = form.whole("after").orElse(0);
        try {
            var found = sources.session(UUID.fromString(word), after);
            if (found.isEmpty()) {
                problems.error(form.at("session"), "There is no session " + word + ".", "see: rehearsal session list");
            }
            return found;
        } catch (IllegalArgumentException noId) {
            problems.error(form.at("session"), "“" + word + "” is not the id of a session.", "see: rehearsal session list");
            return Optional.empty();
        }
    }

    /** Each row is a case: its columns stand for {{column}} in the other keys, and name, scenario, persona, message may be columns themselves. */
    private List<SuiteCase> rows(Form form, List<Check> shared) {
        var file = form.name("rows");
        var text = sources.file(file);
        if (text.isEmpty()) {
            problems.error(form.at("rows"), "There is no file " + file + " beside the suite.", "check the name");
            return List.of();
        }
        var rows = SuiteRows.of(file, text.get());
        rows.problems().forEach(problem -> problems.error(form.at("rows"), file + ": " + problem, "mend the file"));
        var cases = new ArrayList<SuiteCase>();
        int number = 0;
        for (var row : rows.rows()) {
            number++;
            oneRow(form, shared, row, file + " row " + number).ifPresent(cases::add);
        }
        form.nodes("checks");
        form.finish();
        return cases;
    }

    private Optional<SuiteCase> oneRow(Form form, List<Check> shared, Map<String, String> row, String usualName) {
        var name = row.getOrDefault("name", usualName);
        var scenarioName = Optional.ofNullable(row.get("scenario")).or(() -> form.optionalText("scenario"));
        var scenario = scenarioName.flatMap(sources::scenario);
        if (scenario.isEmpty()) {
            problems.error(form.at("rows"), name + ": there is no scenario “" + scenarioName.orElse("") + "”.",
                    hint(scenarioName.orElse(""), sources.scenarioNames()));
            return Optional.empty();
        }
        var persona = Optional.ofNullable(row.get("persona")).or(() -> form.optionalText("persona")).flatMap(sources::persona);
        var turns = row.containsKey("message")
                ? List.of(row.getOrDefault("message", ""))
                : form.texts("turns").stream().map(turn -> RowTemplate.fill(turn, row)).toList();
        complete(form, name, persona, turns);
        var found = new ArrayList<>(shared);
        found.addAll(checks.read(form.nodes("checks").stream().map(node -> RowTemplate.fill(node, row)).toList()));
        var cluster = persona.map(Persona::name).orElse(scenario.get().name());
        return Optional
                .of(new SuiteCase(name, scenario.get(), persona, turns, found, OptionalDouble.empty(), 1, form.texts("tags"), cluster));
    }

    private static Optional<String> hint(String word, List<String> names) {
        return NearMiss.hint(word, names).or(() -> Optional.of("one of: " + String.join(", ", names)));
    }
}
