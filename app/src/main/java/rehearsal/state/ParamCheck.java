package rehearsal.state;

import java.util.List;
import java.util.Optional;
import rehearsal.document.NearMiss;
import rehearsal.program.Param;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares what an action brought with its parameters: everything that must be there, nothing else, each of its kind. */
final class ParamCheck {

    /** The first fault in words; nothing when there is none. */
    Optional<String> fault(List<Param> params, ObjectNode given) {
        var names = params.stream().map(Param::name).toList();
        for (var name : given.propertyNames()) {
            if (!names.contains(name)) {
                return Optional.of("There is no parameter " + name + NearMiss.hint(name, names).map(hint -> "; " + hint).orElse("."));
            }
        }
        return params.stream().flatMap(param -> fault(param, given).stream()).findFirst();
    }

    private Optional<String> fault(Param param, ObjectNode given) {
        var value = given.path(param.name());
        if (value.isNull() || value.isMissingNode()) {
            return param.optional() ? Optional.empty() : Optional.of("The parameter " + param.name() + " is missing.");
        }
        return fault(param.name(), param.type(), value);
    }

    private Optional<String> fault(String name, Param.Type type, JsonNode value) {
        return switch (type) {
            case Param.Type.Text() -> unless(value.isString() || value.isIntegralNumber(), name, "a text");
            case Param.Type.Whole() -> unless(value.isIntegralNumber(), name, "a whole number");
            case Param.Type.YesNo() -> unless(value.isBoolean(), name, "true or false");
            case Param.Type.Choice choice -> choice(name, choice, value);
            case Param.Type.ListOf list -> unless(value.isArray(), name, "a list")
                    .or(() -> value.valueStream().flatMap(element -> fault(name, list.element(), element).stream()).findFirst());
            case Param.Type.Group group -> value instanceof ObjectNode object
                    ? fault(group.fields(), object)
                    : Optional.of("The parameter " + name + " must be an object with its fields.");
        };
    }

    private static Optional<String> unless(boolean fits, String name, String expected) {
        return fits ? Optional.empty() : Optional.of("The parameter " + name + " must be " + expected + ".");
    }

    private static Optional<String> choice(String name, Param.Type.Choice choice, JsonNode value) {
        if (value.isString() && choice.values().contains(value.asString())) {
            return Optional.empty();
        }
        var text = value.isString() ? value.asString() : value.toString();
        return Optional.of(text + " is not a possible value of " + name
                + NearMiss.hint(text, choice.values()).map(hint -> "; " + hint).orElse("."));
    }
}
