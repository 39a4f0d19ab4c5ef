package rehearsal.document;

import java.util.Locale;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A group of keys being read. Every question notes its key as known, and notes a problem when what stands there is of another kind; at
 * the end {@link #finish} reports the keys nobody asked for, or {@link #rest} keeps them.
 */
public final class Form {
    private static final Pattern SAME_AS_TEXT = Pattern.compile("0|-?[1-9][0-9]{0,17}");
    private static final Set<String> OLD_YES_NO = Set.of("yes", "no", "on", "off", "y", "n");

    private final Node.Fields fields;
    private final Problems problems;
    private final Set<String> known = new LinkedHashSet<>();

    public Form(Node.Fields fields, Problems problems) {
        this.fields = fields;
        this.problems = problems;
    }

    /** The root of a document as a form; a problem when it is anything else. */
    public static Optional<Form> of(Node node, Problems problems) {
        if (node instanceof Node.Fields fields) {
            return Optional.of(new Form(fields, problems));
        }
        problems.error(node.at(), "Keys are expected here, and this is " + node.kindInWords() + ".", "write key: value");
        return Optional.empty();
    }

    public Position at() {
        return fields.at();
    }

    /** Where a key's value stands; the form itself when the key is missing. */
    public Position at(String key) {
        return fields.field(key).map(field -> field.value().at()).orElse(fields.at());
    }

    public Position keyAt(String key) {
        return fields.field(key).map(Node.Field::at).orElse(fields.at());
    }

    public boolean has(String key) {
        return fields.field(key).filter(field -> !field.value().isNothing()).isPresent();
    }

    public List<String> keys() {
        return fields.fields().stream().map(Node.Field::key).toList();
    }

    /** What stands at a key; a key with nothing is a key that is not there. */
    public Optional<Node> node(String key) {
        known.add(key);
        return fields.field(key).map(Node.Field::value).filter(value -> !value.isNothing());
    }

    public String text(String key) {
        var text = optionalText(key);
        if (!has(key)) {
            problems.error(fields.at(), "The key " + key + " is missing here.", "add " + key + ":");
        }
        return text.orElse("");
    }

    /** A text with something in it. */
    public String name(String key) {
        var text = text(key);
        if (node(key).filter(Form::isBlank).isPresent()) {
            problems.error(at(key), "The key " + key + " is empty.", "give it a value");
        }
        return text;
    }

    private static boolean isBlank(Node node) {
        return node instanceof Node.Scalar scalar && scalar.text().isBlank();
    }

    public Optional<String> optionalText(String key) {
        return node(key).flatMap(value -> textOf(key, value));
    }

    public OptionalInt whole(String key) {
        var value = node(key);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (value.get() instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.WHOLE) {
            try {
                return OptionalInt.of(Integer.parseInt(scalar.text()));
            } catch (NumberFormatException unusual) {
                problems.error(scalar.at(), key + " is " + scalar.text() + ", which is not a usual whole number.", "write it in digits");
                return OptionalInt.empty();
            }
        }
        wrongKind(key, value.get(), "a whole number");
        return OptionalInt.empty();
    }

    public Optional<Boolean> yesNo(String key) {
        var value = node(key);
        if (value.isPresent() && value.get() instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.YES_NO) {
            return Optional.of(scalar.text().equalsIgnoreCase("true"));
        }
        if (value.isPresent() && value.get() instanceof Node.Scalar scalar && readDifferently(scalar.text())) {
            var meant = Set.of("yes", "on", "y").contains(scalar.text().toLowerCase(Locale.ROOT));
            problems.error(scalar.at(), key + " is " + scalar.text() + ", which YAML reads as a text.", "write " + meant);
            return Optional.empty();
        }
        value.ifPresent(other -> wrongKind(key, other, "true or false"));
        return Optional.empty();
    }

    public Optional<Instant> instant(String key) {
        return optionalText(key).flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeException unusual) {
                problems.error(at(key), key + " is no time: " + text, "write it like 2026-01-31T09:30:00Z");
                return Optional.empty();
            }
        });
    }

    /** The list at a key; a single value stands for a list of one. No key: an empty list. */
    public List<Node> nodes(String key) {
        return node(key).map(value -> value instanceof Node.Items items ? items.items() : List.of(value)).orElse(List.of());
    }

    public List<String> texts(String key) {
        var texts = new ArrayList<String>();
        nodes(key).forEach(value -> textOf(key, value).ifPresent(texts::add));
        return List.copyOf(texts);
    }

    public Optional<Form> form(String key) {
        return node(key).flatMap(value -> of(value, problems));
    }

    public List<Form> forms(String key) {
        var forms = new ArrayList<Form>();
        var value = node(key);
        if (value.isPresent() && !(value.get() instanceof Node.Items)) {
            wrongKind(key, value.get(), "a list");
            return List.of();
        }
        nodes(key).forEach(item -> of(item, problems).ifPresent(forms::add));
        return List.copyOf(forms);
    }

    /** Reports every key that nobody asked for. */
    public void finish() {
        fields.fields().stream().filter(field -> !known.contains(field.key())).forEach(field -> problems.error(field.at(),
                "The key " + field.key() + " is not known here.", NearMiss.hint(field.key(), known)));
    }

    /** Every key that nobody asked for, as it was written. */
    public Map<String, JsonNode> rest() {
        var rest = new LinkedHashMap<String, JsonNode>();
        fields.fields().stream().filter(field -> !known.contains(field.key()))
                .forEach(field -> rest.put(field.key(), JsonNodes.toJson(field.value())));
        return rest;
    }

    public Problems problems() {
        return problems;
    }

    /** The text of a value; whole numbers whose text cannot be mistaken count as texts, other surprises of YAML do not. */
    public Optional<String> textOf(String key, Node value) {
        if (!(value instanceof Node.Scalar scalar)) {
            wrongKind(key, value, "a text");
            return Optional.empty();
        }
        if (scalar.kind() == Node.Kind.TEXT) {
            if (scalar.plain() && readDifferently(scalar.text())) {
                problems.warning(scalar.at(),
                        key + " is " + scalar.text() + " without quotes, which some YAML tools read as true or false.",
                        "write \"" + scalar.text() + "\"");
            }
            return Optional.of(scalar.text());
        }
        if (scalar.kind() == Node.Kind.WHOLE && SAME_AS_TEXT.matcher(scalar.text()).matches()) {
            return Optional.of(scalar.text());
        }
        problems.error(scalar.at(), key + " must be a text, and " + (scalar.text().isEmpty() ? "this" : scalar.text()) + " is "
                + scalar.kindInWords() + ".", "write it in quotes: \"" + scalar.text() + "\"");
        return Optional.empty();
    }

    /** Words that YAML 1.1 took for true or false and YAML 1.2 takes for texts. */
    static boolean readDifferently(String text) {
        return text.length() <= 3 && OLD_YES_NO.contains(text.toLowerCase(Locale.ROOT));
    }

    private void wrongKind(String key, Node value, String expected) {
        problems.error(value.at(), key + " must be " + expected + ", and this is " + value.kindInWords() + ".");
    }
}
