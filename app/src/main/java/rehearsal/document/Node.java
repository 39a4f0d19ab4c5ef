package rehearsal.document;

import java.util.List;
import java.util.Optional;

/** A value in a document and where it stands. */
public sealed interface Node {
    Position at();

    /** What this is, in words a person uses. */
    String kindInWords();

    /** A single value as it was written. Plain: without quotes, so that its look decides what YAML takes it for. */
    record Scalar(Position at, String text, Kind kind, boolean plain) implements Node {
        @Override
        public String kindInWords() {
            return switch (kind) {
                case TEXT -> "a text";
                case WHOLE -> "a whole number";
                case DECIMAL -> "a decimal number";
                case YES_NO -> "true or false";
                case NOTHING -> "nothing";
            };
        }
    }

    record Items(Position at, List<Node> items) implements Node {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String kindInWords() {
            return "a list";
        }
    }

    /** Keys in their written order; every key once. */
    record Fields(Position at, List<Field> fields) implements Node {
        public Fields {
            fields = List.copyOf(fields);
        }

        public Optional<Field> field(String key) {
            return fields.stream().filter(field -> field.key().equals(key)).findFirst();
        }

        @Override
        public String kindInWords() {
            return "a group of keys";
        }
    }

    record Field(Position at, String key, Node value) {
    }

    enum Kind {
        TEXT, WHOLE, DECIMAL, YES_NO, NOTHING
    }

    default boolean isNothing() {
        return this instanceof Scalar scalar && scalar.kind() == Kind.NOTHING;
    }
}
