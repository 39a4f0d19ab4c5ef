package rehearsal.program;

import java.util.List;

/** A parameter of an action. */
public record Param(String name, Type type, boolean optional, String describe) {

    public sealed interface Type {
        record Text() implements Type {
        }

        record Whole() implements Type {
        }

        record YesNo() implements Type {
        }

        /** One of the words of a vocabulary of the program: categories, phases, identity_states, or a literal list. */
        record Choice(String vocabulary, List<String> values) implements Type {
            public Choice {
                values = List.copyOf(values);
            }
        }

        record ListOf(Type element) implements Type {
        }

        record Group(List<Param> fields) implements Type {
            public Group {
                fields = List.copyOf(fields);
            }
        }
    }
}
