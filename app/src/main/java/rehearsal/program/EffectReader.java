package rehearsal.program;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rehearsal.document.Form;
import rehearsal.document.NearMiss;
import rehearsal.document.Node;
import rehearsal.document.Position;
import rehearsal.document.Problems;

/** Reads effects: one primitive each, its arguments checked against the primitive and the action's parameters. */
final class EffectReader {
    private static final String FOR_EACH = "for_each";

    private final Vocabulary words;
    private final Problems problems;

    EffectReader(Vocabulary words, Problems problems) {
        this.words = words;
        this.problems = problems;
    }

    Optional<Effect> read(Form form, List<Param> params) {
        var each = form.optionalText(FOR_EACH);
        each.ifPresent(name -> checkEach(form.at(FOR_EACH), name, params));
        var names = form.keys().stream().filter(key -> !key.equals(FOR_EACH)).toList();
        if (names.size() != 1) {
            problems.error(form.at(), "An effect is one primitive, and this names " + names.size() + ".",
                    "start a new - for each effect");
            return Optional.empty();
        }
        var name = names.getFirst();
        var primitive = Primitive.of(name);
        if (primitive.isEmpty()) {
            problems.error(form.keyAt(name), "There is no effect " + name + ".", NearMiss.hint(name, Primitive.ids()));
            return Optional.empty();
        }
        var arguments = form.form(name);
        if (arguments.isEmpty() && !form.has(name)) {
            problems.error(form.keyAt(name), "The effect " + name + " has no arguments.",
                    "it needs " + String.join(", ", primitive.get().required()));
        }
        return arguments.map(given -> effect(primitive.get(), given, params, each));
    }

    private Effect effect(Primitive primitive, Form given, List<Param> params, Optional<String> each) {
        var arguments = new LinkedHashMap<String, Argument>();
        for (var name : primitive.arguments()) {
            given.node(name).flatMap(node -> argument(primitive, name, node, given, params, each))
                    .ifPresent(argument -> arguments.put(name, argument));
        }
        for (var name : primitive.required()) {
            if (!given.has(name)) {
                problems.error(given.at(), "The effect " + primitive.id() + " needs " + name + ".", "add " + name + ": $" + name);
            }
        }
        checkFieldValue(arguments, given);
        given.finish();
        return new Effect(primitive, arguments, each);
    }

    private Optional<Argument> argument(Primitive primitive, String name, Node node, Form given, List<Param> params,
            Optional<String> each) {
        var text = given.textOf(name, node);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var argument = parse(text.get());
        switch (argument) {
            case Argument.Literal literal -> checkLiteral(name, literal.text(), node.at());
            case Argument.Parameter parameter -> checkParameter(parameter.name(), params, node.at());
            case Argument.Each ignored -> checkInside(each, node.at());
            case Argument.EachField field -> checkField(field.name(), each, params, node.at());
        }
        checkShape(name, argument, each, params, node.at());
        if (primitive.isName(name) && !(argument instanceof Argument.Literal)) {
            problems.error(node.at(), "The " + name + " of " + primitive.id() + " must be written here; a reply may not choose it.",
                    NearMiss.hint(text.get(), words.fields().stream().map(StateField::name).toList()));
        }
        return Optional.of(argument);
    }

    private static Argument parse(String text) {
        if (!text.startsWith("$")) {
            return new Argument.Literal(text);
        } else if (text.equals("$each")) {
            return new Argument.Each();
        } else if (text.startsWith("$each.")) {
            return new Argument.EachField(text.substring("$each.".length()));
        }
        return new Argument.Parameter(text.substring(1));
    }

    private void checkEach(Position at, String name, List<Param> params) {
        var param = params.stream().filter(one -> one.name().equals(name)).findFirst();
        if (param.isEmpty()) {
            problems.error(at, "for_each names " + name + ", which is no parameter of this action.",
                    NearMiss.hint(name, params.stream().map(Param::name).toList()));
        } else if (!(param.get().type() instanceof Param.Type.ListOf)) {
            problems.error(at, "for_each needs a list, and the parameter " + name + " is none.", "write {type: list, of: …} for " + name);
        }
    }

    private void checkParameter(String name, List<Param> params, Position at) {
        var names = params.stream().map(Param::name).toList();
        if (!names.contains(name)) {
            problems.error(at, "This action has no parameter " + name + ".",
                    NearMiss.hint(name, names).map(hint -> hint + " (write $name)"));
        }
    }

    private void checkInside(Optional<String> each, Position at) {
        if (each.isEmpty()) {
            problems.error(at, "$each stands for an element, and this effect runs over no list.", "add for_each: to the effect");
        }
    }

    private void checkField(String field, Optional<String> each, List<Param> params, Position at) {
        checkInside(each, at);
        var fields = each.stream().flatMap(name -> params.stream().filter(param -> param.name().equals(name))).flatMap(EffectReader::fields)
                .toList();
        if (each.isPresent() && !fields.contains(field)) {
            problems.error(at, "The elements of " + each.get() + " have no field " + field + ".", NearMiss.hint(field, fields));
        }
    }

    private static Stream<String> fields(Param param) {
        return param.type() instanceof Param.Type.ListOf list && list.element() instanceof Param.Type.Group group
                ? group.fields().stream().map(Param::name)
                : Stream.of();
    }

    private void checkFieldValue(Map<String, Argument> arguments, Form given) {
        var named = Optional.ofNullable(arguments.get("field")).or(() -> Optional.ofNullable(arguments.get("list")));
        var holdsCategory = named.filter(argument -> argument instanceof Argument.Literal(var name)
                && words.field(name).filter(field -> field.holds() == StateField.Holds.CATEGORY).isPresent());
        if (holdsCategory.isPresent() && arguments.get("value") instanceof Argument.Literal(var word)) {
            checkWord("categories", word, given.at("value"));
        }
    }

    /** An argument takes one text, or a list where the primitive wants one; a list or a group in its place would be lost. */
    private void checkShape(String name, Argument argument, Optional<String> each, List<Param> params, Position at) {
        var type = typeOf(argument, each, params);
        if (type.isPresent() && type.get() instanceof Param.Type.Group) {
            problems.error(at, "The " + name + " takes a text, and this is a group of fields.", "name one of its fields, as in $each.name");
        } else if (type.isPresent() && type.get() instanceof Param.Type.ListOf && !Primitive.takesList(name)) {
            problems.error(at, "The " + name + " takes one text, and this is a list.", "add for_each: to the effect and write $each");
        }
    }

    private static Optional<Param.Type> typeOf(Argument argument, Optional<String> each, List<Param> params) {
        var element = each.flatMap(name -> typeOf(name, params))
                .flatMap(type -> type instanceof Param.Type.ListOf list ? Optional.of(list.element()) : Optional.empty());
        return switch (argument) {
            case Argument.Literal ignored -> Optional.empty();
            case Argument.Parameter(var name) -> typeOf(name, params);
            case Argument.Each ignored -> element;
            case Argument.EachField(var name) -> element
                    .flatMap(type -> type instanceof Param.Type.Group group ? typeOf(name, group.fields()) : Optional.empty());
        };
    }

    private static Optional<Param.Type> typeOf(String name, List<Param> params) {
        return params.stream().filter(param -> param.name().equals(name)).map(Param::type).findFirst();
    }

    private void checkLiteral(String name, String text, Position at) {
        switch (name) {
            case "field" -> checkStateField(text, false, at);
            case "list" -> checkStateField(text, true, at);
            case "state" -> checkWord("identity_states", text, at);
            case "category" -> checkWord("categories", text, at);
            case "phase" -> checkWord("phases", text, at);
            default -> {
                return;
            }
        }
    }

    private void checkStateField(String name, boolean list, Position at) {
        var known = words.fields().stream().filter(field -> field.list() == list).map(StateField::name).toList();
        if (known.contains(name)) {
            return;
        }
        if (words.field(name).isPresent()) {
            problems.error(at, "The field " + name + (list ? " holds one value, not a list." : " is a list."),
                    list ? "use set_field" : "use append, replace_list or remove");
            return;
        }
        problems.error(at, "The state has no field " + name + ".", NearMiss.hint(name, known));
    }

    private void checkWord(String vocabulary, String word, Position at) {
        var values = words.values(vocabulary).orElse(List.of());
        if (!values.contains(word)) {
            problems.error(at, word + " is not one of the " + vocabulary + ".", NearMiss.hint(word, values));
        }
    }
}
