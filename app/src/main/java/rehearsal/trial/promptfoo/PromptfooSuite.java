package rehearsal.trial.promptfoo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import rehearsal.document.DocumentReader;
import rehearsal.document.JsonNodes;
import rehearsal.document.Node;
import rehearsal.document.YamlWriter;
import rehearsal.trial.suite.SuiteRows;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A promptfoo configuration as a suite of ours: providers become sides, tests become cases whose client says the test's message, assertions
 * become checks. The result is a file to look through before it runs.
 */
public final class PromptfooSuite {

    private static final List<String> MESSAGES = List.of("message", "input", "query", "question", "user_input", "prompt", "text");
    private static final Set<String> TEST_KEYS = Set.of("vars", "assert", "description", "threshold");

    private final String file;
    private final String scenario;
    private final Function<String, Optional<String>> files;
    private final Findings findings;
    private final ArrayNode cases = JsonNodeFactory.instance.arrayNode();
    private Map<String, Node> templates = Map.of();
    private Map<String, List<String>> shared = Map.of();
    private Optional<Node> sharedChecks = Optional.empty();

    /**
     * @param scenario where every case starts
     * @param files the text of a file beside the configuration
     */
    public PromptfooSuite(String file, String scenario, Function<String, Optional<String>> files) {
        this.file = file;
        this.scenario = scenario;
        this.files = files;
        this.findings = new Findings(file);
    }

    public ImportedSuite read(String text) {
        var parsed = new DocumentReader().read(file, text);
        if (parsed.problems().stream().anyMatch(problem -> problem.isError())
                || !(parsed.root().isPresent() && parsed.root().get() instanceof Node.Fields root)) {
            return new ImportedSuite.Unreadable(parsed.problems());
        }
        var suite = new ObjectNode(JsonNodeFactory.instance);
        suite.put("suite", text(root, "description").orElse("Imported from promptfoo")).put("program", "identity-coaching");
        var sides = JsonNodeFactory.instance.arrayNode();
        templates = fields(root, "assertionTemplates").map(PromptfooSuite::byName).orElse(Map.of());
        fields(root, "defaultTest").ifPresent(this::usual);
        for (var field : root.fields()) {
            top(field, suite, sides);
        }
        if (sides.isEmpty()) {
            sides.addObject().put("name", "rehearsal partner").put("provider", "offline").put("model", "partner-coach");
            findings.leave(root, "No provider", "The offline partner was put in its place; change the sides.");
        }
        suite.set("sides", sides);
        suite.set("cases", cases);
        return new ImportedSuite.Done(new YamlWriter().write(suite), cases.size(), findings.list());
    }

    private void top(Node.Field field, ObjectNode suite, ArrayNode sides) {
        switch (field.key()) {
            case "description", "defaultTest", "assertionTemplates", "$schema" -> {
            }
            case "providers", "targets" -> new PromptfooProviders(findings).read(field.value(), sides);
            case "tests" -> tests(field.value(), Map.of(), "");
            case "scenarios" -> scenarios(field.value());
            case "prompts" -> findings.leave(field.value(), "prompts", "Bring them in with: rehearsal prompts import --from promptfoo");
            case "evaluateOptions" -> options(field.value(), suite);
            default -> findings.leave(field.value(), "The key " + field.key(), "Suites have no such setting.");
        }
    }

    private void options(Node options, ObjectNode suite) {
        if (options instanceof Node.Fields fields) {
            for (var field : fields.fields()) {
                var number = JsonNodes.toJson(field.value());
                if (field.key().equals("maxConcurrency") && number.isIntegralNumber()) {
                    suite.set("concurrency", number);
                } else if (field.key().equals("repeat") && number.isIntegralNumber()) {
                    suite.set("repeats", number);
                } else {
                    findings.leave(field.value(), "The option " + field.key(), "Suites have no such setting.");
                }
            }
        }
    }

    private void usual(Node.Fields test) {
        shared = vars(test);
        sharedChecks = test.field("assert").map(Node.Field::value);
        test.fields().stream().filter(field -> !Set.of("vars", "assert").contains(field.key()))
                .forEach(field -> findings.leave(field.value(), "defaultTest." + field.key(), "Suites have no such setting."));
    }

    private void scenarios(Node scenarios) {
        for (var item : scenarios instanceof Node.Items list ? list.items() : List.of(scenarios)) {
            if (item instanceof Node.Fields each && each.field("config").isPresent()) {
                for (var config : items(each, "config")) {
                    if (config instanceof Node.Fields one) {
                        items(each, "tests").forEach(test -> tests(test, vars(one), text(each, "description").orElse("")));
                    }
                }
            } else {
                findings.leave(item, "A scenario", "Only scenarios written out with config: and tests: are read.");
            }
        }
    }

    private void tests(Node tests, Map<String, List<String>> more, String prefix) {
        switch (tests) {
            case Node.Items list -> list.items().forEach(test -> tests(test, more, prefix));
            case Node.Fields test -> test(test, more, prefix);
            case Node.Scalar scalar -> fromFile(scalar);
        }
    }

    private void test(Node.Fields test, Map<String, List<String>> more, String prefix) {
        var all = new LinkedHashMap<>(shared);
        all.putAll(more);
        all.putAll(vars(test));
        var combinations = combinations(all);
        for (var vars : combinations) {
            var checks = JsonNodeFactory.instance.arrayNode();
            var reader = new PromptfooChecks(findings, templates);
            sharedChecks.ifPresent(node -> reader.read(node, vars, checks));
            test.field("assert").ifPresent(field -> reader.read(field.value(), vars, checks));
            var description = text(test, "description").map(words -> PromptfooChecks.filled(words, vars)).orElse("");
            add(prefix + (prefix.isEmpty() || description.isEmpty() ? "" : ", ") + description, vars, checks,
                    test.field("threshold").map(Node.Field::value), test.at().line());
        }
        test.fields().stream().filter(field -> !TEST_KEYS.contains(field.key()))
                .forEach(field -> findings.leave(field.value(), "The test's key " + field.key(), "Cases have no such setting."));
    }

    private void add(String description, Map<String, String> vars, ArrayNode checks, Optional<Node> threshold, int line) {
        var message = MESSAGES.stream().filter(vars::containsKey).findFirst().or(() -> vars.keySet().stream().findFirst());
        if (message.isEmpty() || vars.getOrDefault(message.get(), "").isBlank()) {
            findings.leave(line, "A test without variables", "A case needs something that the client says.");
            return;
        }
        var name = "test " + (cases.size() + 1) + (description.isBlank() ? "" : ": " + description);
        var each = cases.addObject().put("name", name).put("scenario", scenario);
        each.putArray("turns").add(vars.getOrDefault(message.get(), ""));
        threshold.ifPresent(node -> each.set("threshold", JsonNodes.toJson(node)));
        if (!checks.isEmpty()) {
            each.set("checks", checks);
        }
        vars.keySet().stream().filter(key -> !key.equals(message.get()))
                .forEach(key -> findings.leave(line, "The variable " + key,
                        "The client says " + message.get() + "; put the rest into the scenario if it matters."));
    }

    private void fromFile(Node.Scalar named) {
        var name = named.text().replaceFirst("^file://", "");
        var text = name.matches(".*\\.(csv|jsonl|yaml|yml|json)") ? files.apply(name) : Optional.<String>empty();
        if (text.isEmpty()) {
            findings.leave(named, "The tests in " + named.text(),
                    "Only .csv, .jsonl, .yaml and .json files beside the configuration are read.");
        } else if (name.endsWith(".csv") || name.endsWith(".jsonl") && !text.get().contains("\"vars\"")) {
            rows(named, name, text.get());
        } else {
            var source = name.endsWith(".jsonl")
                    ? "[" + String.join(",", text.get().lines().filter(line -> !line.isBlank()).toList()) + "]"
                    : text.get();
            var read = new DocumentReader().read(name.endsWith(".jsonl") ? "rows.json" : name, source);
            read.root().ifPresentOrElse(root -> tests(root, Map.of(), ""),
                    () -> findings.leave(named, "The tests in " + name, "The file cannot be read."));
        }
    }

    private void rows(Node at, String name, String text) {
        var rows = SuiteRows.of(name, text);
        rows.problems().forEach(problem -> findings.leave(at, "A row of " + name, problem));
        for (var row : rows.rows()) {
            var vars = new LinkedHashMap<String, String>();
            shared.forEach((key, values) -> vars.put(key, values.getFirst()));
            row.forEach((key, value) -> {
                if (!key.startsWith("__")) {
                    vars.put(key, value);
                }
            });
            var checks = JsonNodeFactory.instance.arrayNode();
            var reader = new PromptfooChecks(findings, templates);
            sharedChecks.ifPresent(node -> reader.read(node, vars, checks));
            row.entrySet().stream().filter(entry -> entry.getKey().startsWith("__expected"))
                    .forEach(entry -> reader.expected(PromptfooChecks.filled(entry.getValue(), vars), at.at().line(), checks));
            add(row.getOrDefault("__description", ""), vars, checks, Optional.empty(), at.at().line());
        }
    }

    /** A variable with a list of values stands for a test with each. */
    private static List<Map<String, String>> combinations(Map<String, List<String>> vars) {
        List<Map<String, String>> all = List.of(Map.of());
        for (var entry : vars.entrySet()) {
            var longer = new ArrayList<Map<String, String>>();
            for (var before : all) {
                for (var value : entry.getValue()) {
                    var one = new LinkedHashMap<>(before);
                    one.put(entry.getKey(), value);
                    longer.add(one);
                }
            }
            all = longer;
        }
        return all;
    }

    private Map<String, List<String>> vars(Node.Fields test) {
        var vars = new LinkedHashMap<String, List<String>>();
        fields(test, "vars").ifPresent(found -> found.fields().forEach(field -> {
            switch (field.value()) {
                case Node.Scalar scalar when scalar.text().startsWith("file://") -> file(field, scalar, vars);
                case Node.Scalar scalar -> vars.put(field.key(), List.of(scalar.text()));
                case Node.Items items -> vars.put(field.key(),
                        items.items().stream()
                                .map(item -> item instanceof Node.Scalar scalar ? scalar.text() : JsonNodes.toJson(item).toString())
                                .toList());
                case Node.Fields other -> vars.put(field.key(), List.of(JsonNodes.toJson(other).toString()));
            }
        }));
        vars.values().removeIf(List::isEmpty);
        return vars;
    }

    private void file(Node.Field field, Node.Scalar scalar, Map<String, List<String>> vars) {
        var text = files.apply(scalar.text().substring(7)).filter(_ -> scalar.text().matches(".*\\.(txt|md|json|yaml|yml)"));
        text.ifPresentOrElse(words -> vars.put(field.key(), List.of(words.strip())),
                () -> findings.leave(scalar, "The variable " + field.key(), "Only text files beside the configuration are read."));
    }

    private static Map<String, Node> byName(Node.Fields templates) {
        var all = new LinkedHashMap<String, Node>();
        templates.fields().forEach(field -> all.put(field.key(), field.value()));
        return all;
    }

    private static List<Node> items(Node.Fields fields, String key) {
        return fields.field(key).map(Node.Field::value).map(value -> value instanceof Node.Items list ? list.items() : List.of(value))
                .orElse(List.of());
    }

    private static Optional<Node.Fields> fields(Node.Fields root, String key) {
        return root.field(key).map(Node.Field::value).filter(Node.Fields.class::isInstance).map(Node.Fields.class::cast);
    }

    private static Optional<String> text(Node.Fields fields, String key) {
        return fields.field(key).map(Node.Field::value).filter(Node.Scalar.class::isInstance).map(value -> ((Node.Scalar) value).text());
    }
}
