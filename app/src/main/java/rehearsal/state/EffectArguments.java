package rehearsal.state;

import java.util.List;
import java.util.Optional;
import rehearsal.program.ActionType;
import rehearsal.program.Argument;
import rehearsal.program.Effect;
import rehearsal.program.Primitive;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** The arguments of an effect as this reply fills them. A blank text is as good as none. */
record EffectArguments(ActionType type, Effect effect, ObjectNode params, Optional<JsonNode> element) {

    boolean has(String argument) {
        return Primitive.takesList(argument) && value(argument).isArray() || text(argument).isPresent();
    }

    Optional<String> text(String argument) {
        var value = value(argument);
        return value.isValueNode() && !value.isNull()
                ? Optional.of(value.asString().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** The texts of a list argument, blank ones left out; a single text is a list of one. */
    List<String> texts(String argument) {
        var value = value(argument);
        return value.isArray()
                ? value.valueStream().filter(JsonNode::isValueNode).map(JsonNode::asString).map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList()
                : text(argument).map(List::of).orElse(List.of());
    }

    private JsonNode value(String argument) {
        return effect.argument(argument).map(this::value).orElse(MissingNode.getInstance());
    }

    private JsonNode value(Argument argument) {
        return switch (argument) {
            case Argument.Literal(var text) -> params.stringNode(text);
            case Argument.Parameter(var name) -> params.path(name);
            case Argument.Each() -> element.orElse(MissingNode.getInstance());
            case Argument.EachField(var name) -> element.map(each -> each.path(name)).orElse(MissingNode.getInstance());
        };
    }
}
