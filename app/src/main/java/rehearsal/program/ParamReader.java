package rehearsal.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import rehearsal.document.Form;
import rehearsal.document.NearMiss;
import rehearsal.document.Node;
import rehearsal.document.Problems;

/** Reads parameters, and refuses what no provider's strict mode takes: open objects, free types, deep nesting. */
final class ParamReader {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_-]{0,63}");
    /** Strict modes take five levels; the reply itself is the first, the action the second. */
    private static final int DEEPEST = 3;
    private static final int MOST_CHOICES = 500;
    private static final List<String> TYPES = List.of("string", "integer", "boolean", "list", "group");
    private static final Map<String, String> OTHER_WORDS = Map.of("text", "string", "number", "integer", "int", "integer", "bool",
            "boolean", "array", "list", "object", "group");
    private static final Set<String> NEVER_STRICT = Set.of("additionalProperties", "default", "pattern", "format", "minLength",
            "maxLength", "minimum", "maximum", "minItems", "maxItems", "anyOf", "oneOf", "allOf", "not", "$ref", "properties",
            "patternProperties", "items", "nullable", "required");

    private final Vocabulary words;
    private final Problems problems;

    ParamReader(Vocabulary words, Problems problems) {
        this.words = words;
        this.problems = problems;
    }

    List<Param> read(Form action) {
        return action.form("params").map(params -> fields(params, 1)).orElse(List.of());
    }

    private List<Param> fields(Form form, int depth) {
        var params = new ArrayList<Param>();
        for (var name : form.keys()) {
            if (!NAME.matcher(name).matches()) {
                problems.error(form.keyAt(name), "The parameter name " + name + " is refused by strict response schemas.",
                        "use letters, digits and _, up to 64");
            }
            form.form(name).ifPresentOrElse(spec -> params.add(param(name, spec, depth)), () -> empty(form, name));
        }
        return params;
    }

    private void empty(Form form, String name) {
        if (!form.has(name)) {
            problems.error(form.keyAt(name), "The parameter " + name + " has no type, and strict response schemas refuse free values.",
                    "write {type: string}");
        }
    }

    private Param param(String name, Form spec, int depth) {
        var optional = spec.yesNo("optional").orElse(false);
        var describe = spec.optionalText("describe").orElse("");
        var type = type(name, spec, depth);
        finish(spec);
        return new Param(name, type, optional, describe);
    }

    private Param.Type type(String name, Form spec, int depth) {
        if (depth > DEEPEST) {
            problems.error(spec.at(), "The parameter " + name + " is nested deeper than strict response schemas allow.",
                    "flatten it to " + DEEPEST + " levels");
            return new Param.Type.Text();
        }
        if (spec.has("enum")) {
            spec.node("type");
            return choices(spec);
        }
        spec.node("enum");
        var type = spec.optionalText("type");
        if (type.isEmpty()) {
            if (!spec.has("type")) {
                problems.error(spec.at(), "The parameter " + name + " has no type, and strict response schemas refuse free values.",
                        "write {type: string} or {enum: categories}");
            }
            return new Param.Type.Text();
        }
        return switch (type.get()) {
            case "string" -> new Param.Type.Text();
            case "integer" -> new Param.Type.Whole();
            case "boolean" -> new Param.Type.YesNo();
            case "list" -> new Param.Type.ListOf(element(name, spec, depth));
            case "group" -> group(name, spec, depth);
            default -> unknown(spec, type.get());
        };
    }

    private Param.Type unknown(Form spec, String type) {
        var hint = Optional.ofNullable(OTHER_WORDS.get(type)).map(word -> "write " + word).or(() -> NearMiss.hint(type, TYPES));
        problems.error(spec.at("type"), "There is no parameter type " + type + ".", hint);
        spec.node("of");
        spec.node("fields");
        return new Param.Type.Text();
    }

    private Param.Type element(String name, Form spec, int depth) {
        var of = spec.form("of");
        if (of.isEmpty()) {
            if (!spec.has("of")) {
                problems.error(spec.at(), "The list " + name + " does not say what is in it, and strict response schemas refuse that.",
                        "add of: {type: string}");
            }
            return new Param.Type.Text();
        }
        var type = type(name, of.get(), depth + 1);
        finish(of.get());
        return type;
    }

    private Param.Type group(String name, Form spec, int depth) {
        var fields = spec.form("fields").map(form -> fields(form, depth + 1)).orElse(List.of());
        if (fields.isEmpty()) {
            problems.error(spec.at(), "The group " + name + " names no fields, and strict response schemas refuse open objects.",
                    "add fields: {note: {type: string}}");
        }
        return new Param.Type.Group(fields);
    }

    private Param.Type choices(Form spec) {
        var node = spec.node("enum").orElseThrow();
        if (node instanceof Node.Scalar scalar) {
            return vocabulary(spec, scalar);
        }
        var values = spec.texts("enum");
        if (values.isEmpty() || values.size() > MOST_CHOICES) {
            problems.error(node.at(), "A choice has 1 to " + MOST_CHOICES + " values, and this has " + values.size() + ".");
        }
        if (new HashSet<>(values).size() < values.size()) {
            problems.error(node.at(), "A value of this choice is here twice.", "keep one of them");
        }
        return new Param.Type.Choice("", values);
    }

    private Param.Type vocabulary(Form spec, Node.Scalar scalar) {
        var name = spec.optionalText("enum").orElse(scalar.text());
        var values = words.values(name);
        if (values.isEmpty()) {
            problems.error(scalar.at(), "There is no vocabulary " + name + ".", NearMiss.hint(name, Vocabulary.NAMES));
        } else if (values.get().isEmpty()) {
            problems.error(scalar.at(), "This program lists no " + name + ", so nothing could be chosen.",
                    "add " + name + ": at the top level");
        }
        return new Param.Type.Choice(name, values.orElse(List.of()));
    }

    private void finish(Form spec) {
        for (var key : spec.keys()) {
            if (NEVER_STRICT.contains(key)) {
                spec.node(key);
                problems.error(spec.keyAt(key), "Providers' strict response schemas refuse " + key + ", or read it differently.",
                        "use type, enum, of, fields, optional and describe");
            }
        }
        spec.finish();
    }
}
