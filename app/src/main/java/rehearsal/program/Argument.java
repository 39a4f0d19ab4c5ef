package rehearsal.program;

/** What an effect is given: words of the program, or what the action brought. */
public sealed interface Argument {

    /** As it stands in the program. */
    record Literal(String text) implements Argument {
    }

    /** {@code $name}: the action's parameter. */
    record Parameter(String name) implements Argument {
    }

    /** {@code $each}: the element of the list the effect runs over. */
    record Each() implements Argument {
    }

    /** {@code $each.name}: a field of that element. */
    record EachField(String name) implements Argument {
    }
}
