package rehearsal.trial.promptfoo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rehearsal.document.JsonNodes;
import rehearsal.document.Node;
import rehearsal.document.Problems;
import rehearsal.trial.check.CheckCatalogue;
import rehearsal.trial.check.CheckReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Assertions become checks: those that give the same verdict under the same name, and rubrics. */
final class PromptfooChecks {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([\\w.-]+)\\s*}}");
    private static final Pattern EXPECTED = Pattern.compile("(?s)([a-z-]+)(?:\\(([0-9.]+)\\))?:\\s*(.*)");
    private static final Set<String> KEPT = Set.of("type", "value", "threshold", "weight", "metric", "assert", "$ref");
    private static final Set<String> OURS_ONLY = Set.of("script", "rubric", "rouge-l", "length", "state", "action", "readiness");

    private final Findings findings;
    private final Map<String, Node> templates;

    PromptfooChecks(Findings findings, Map<String, Node> templates) {
        this.findings = findings;
        this.templates = templates;
    }

    void read(Node assertions, Map<String, String> vars, ArrayNode into) {
        var items = assertions instanceof Node.Items list ? list.items() : List.of(assertions);
        items.forEach(item -> one(item, vars).ifPresent(into::add));
    }

    private Optional<ObjectNode> one(Node node, Map<String, String> vars) {
        if (!(node instanceof Node.Fields fields)) {
            findings.leave(node, "An assertion", "It is not a group of keys.");
            return Optional.empty();
        }
        var reference = text(fields, "$ref").filter(ref -> ref.startsWith("#/assertionTemplates/")).map(ref -> ref.substring(21));
        if (reference.isPresent()) {
            var template = Optional.ofNullable(templates.get(reference.get()));
            if (template.isEmpty()) {
                findings.leave(node, "The assertion template " + reference.get(), "There is none of this name.");
            }
            return template.flatMap(found -> one(found, vars));
        }
        var type = text(fields, "type").orElse("");
        if (type.equals("assert-set")) {
            return set(fields, vars);
        }
        var name = named(type);
        if (name.isEmpty()) {
            findings.leave(node, "The assertion " + type, type.endsWith("javascript") || type.endsWith("python")
                    ? "Write it as a script check if you need it."
                    : "Rehearsal has no check that gives the same verdict.");
        }
        return name.flatMap(ours -> check(fields, ours, type, vars));
    }

    private Optional<ObjectNode> set(Node.Fields fields, Map<String, String> vars) {
        var set = new ObjectNode(JsonNodeFactory.instance);
        set.put("check", "all-of");
        var inside = set.putArray("checks");
        fields.field("assert").ifPresent(field -> read(field.value(), vars, inside));
        copy(fields, set);
        return Optional.of(set);
    }

    private static Optional<String> named(String type) {
        var negated = type.startsWith("not-");
        var plain = negated ? type.substring(4) : type;
        var ours = plain.equals("llm-rubric") ? "rubric" : plain;
        var known = CheckCatalogue.named(ours).isPresent()
                && (!OURS_ONLY.contains(plain) || ours.equals("rubric") && !plain.equals("rubric"));
        return known ? Optional.of((negated ? "not-" : "") + ours) : Optional.empty();
    }

    private Optional<ObjectNode> check(Node.Fields fields, String name, String type, Map<String, String> vars) {
        var check = new ObjectNode(JsonNodeFactory.instance);
        check.put("check", name);
        fields.field("value").ifPresent(field -> check.set("value", filled(JsonNodes.toJson(field.value()), vars)));
        copy(fields, check);
        var value = check.path("value");
        if (value.isString() && (value.stringValue().startsWith("file://") || value.stringValue().contains("{%")
                || VARIABLE.matcher(value.stringValue()).find())) {
            findings.leave(fields, "The assertion " + type, "Its value is a file or a template that Rehearsal does not read.");
            return Optional.empty();
        }
        return readable(check, fields, type) ? Optional.of(check) : Optional.empty();
    }

    /** What our own reader refuses would stop the whole suite. */
    private boolean readable(ObjectNode check, Node at, String type) {
        var problems = new Problems("assertion");
        new CheckReader(problems).read(JsonNodes.fromJson(check));
        problems.list().stream().filter(problem -> problem.isError()).findFirst()
                .ifPresent(problem -> findings.leave(at, "The assertion " + type, problem.message()));
        return !problems.hasErrors();
    }

    private void copy(Node.Fields fields, ObjectNode check) {
        for (var field : fields.fields()) {
            switch (field.key()) {
                case "threshold", "weight" -> check.set(field.key(), JsonNodes.toJson(field.value()));
                case "metric" -> check.set("name", JsonNodes.toJson(field.value()));
                default -> {
                    if (!KEPT.contains(field.key())) {
                        findings.leave(field.value(), "The assertion's key " + field.key(), "Checks have no such setting.");
                    }
                }
            }
        }
    }

    /** What a table's column __expected says: type: value, type(threshold): value, or the text itself. */
    void expected(String words, int line, ArrayNode into) {
        var found = EXPECTED.matcher(words);
        var known = found.matches() ? named(found.group(1)) : Optional.<String>empty();
        if (known.isPresent()) {
            var check = into.addObject().put("check", known.get()).put("value", found.group(3));
            Optional.ofNullable(found.group(2)).ifPresent(number -> check.put("threshold", Double.parseDouble(number)));
        } else if (found.matches()
                && Set.of("javascript", "python", "fn", "eval", "similar", "webhook", "factuality", "file").contains(found.group(1))) {
            findings.leave(line, "The expectation " + found.group(1), "Rehearsal has no check that gives the same verdict.");
        } else if (!words.isBlank()) {
            into.addObject().put("check", "equals").put("value", words);
        }
    }

    private static JsonNode filled(JsonNode value, Map<String, String> vars) {
        if (value.isString()) {
            return JsonNodeFactory.instance.stringNode(filled(value.stringValue(), vars));
        }
        if (value.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            value.forEach(each -> array.add(filled(each, vars)));
            return array;
        }
        return value;
    }

    static String filled(String text, Map<String, String> vars) {
        return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(vars.getOrDefault(found.group(1), found.group())));
    }

    private static Optional<String> text(Node.Fields fields, String key) {
        return fields.field(key).map(Node.Field::value).filter(Node.Scalar.class::isInstance).map(value -> ((Node.Scalar) value).text());
    }
}
