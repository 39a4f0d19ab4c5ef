package rehearsal.program;

import java.util.Optional;
import java.util.SequencedMap;
import rehearsal.document.Ordered;

/** One thing an action does. With {@code forEach} it runs once for each element of that list parameter. */
public record Effect(Primitive primitive, SequencedMap<String, Argument> arguments, Optional<String> forEach) {

    public Effect {
        arguments = Ordered.copy(arguments);
    }

    public Optional<Argument> argument(String name) {
        return Optional.ofNullable(arguments.get(name));
    }

    /** An argument that the program gives itself; the loader made sure that names are. */
    public String literal(String name) {
        return argument(name).map(argument -> argument instanceof Argument.Literal literal ? literal.text() : "").orElse("");
    }
}
