package rehearsal.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import rehearsal.document.DocumentReader;
import rehearsal.document.Node;

/** The values of one record by their names, in camel or snake case, from JSON or from the cells of a table, where everything is a text. */
final class RecordValues {
    private static final Set<String> YES = Set.of("true", "t", "yes", "y", "1");
    private static final Set<String> NO = Set.of("false", "f", "no", "n", "0");

    private final Node.Fields fields;
    private final String file;
    private final ImportFindings findings;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> read = new LinkedHashSet<>();
    private boolean broken;

    RecordValues(Node.Fields fields, String file, ImportFindings findings) {
        this.fields = fields;
        this.file = file;
        this.findings = findings;
        fields.fields().forEach(field -> values.putIfAbsent(snake(field.key()), field.value()));
    }

    /** {@code promptType}, {@code Prompt Type} and {@code prompt-type} are {@code prompt_type}. */
    static String snake(String key) {
        return key.strip().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").replaceAll("[\\s-]+", "_").toLowerCase(Locale.ROOT);
    }

    boolean isBroken() {
        return broken;
    }

    /** The value under the first of these names that has one. */
    Optional<Node> node(String... names) {
        var found = Optional.<Node>empty();
        for (var name : names) {
            read.add(name);
            if (found.isEmpty()) {
                found = Optional.ofNullable(values.get(name)).filter(value -> !value.isNothing());
            }
        }
        return found;
    }

    boolean has(String... names) {
        for (var name : names) {
            if (values.containsKey(name)) {
                return true;
            }
        }
        return false;
    }

    Optional<String> text(String... names) {
        return node(names).flatMap(value -> {
            if (value instanceof Node.Scalar scalar) {
                return Optional.of(scalar.text());
            }
            fail(value, names[0] + " must be a text, and this is " + value.kindInWords() + ".", "write it in quotes");
            return Optional.empty();
        });
    }

    Optional<String> words(String... names) {
        return text(names).filter(text -> !text.isBlank());
    }

    Optional<String> limited(int limit, String... names) {
        var text = text(names).filter(words -> !words.isEmpty());
        text.filter(words -> words.codePointCount(0, words.length()) > limit).ifPresent(words -> fail(node(names).orElse(fields),
                "The " + names[0] + " has " + words.codePointCount(0, words.length()) + " characters; the limit is " + limit + ".",
                "shorten it"));
        return text;
    }

    OptionalInt number(String... names) {
        var text = words(names).map(String::strip);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!text.get().matches("[0-9]{1,9}") || Integer.parseInt(text.get()) < 1) {
            fail(node(names).orElse(fields), names[0] + " is " + shortened(text.get()) + "; versions count from 1.",
                    "leave it out to import it as the next version");
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(text.get()));
    }

    OptionalInt whole(String... names) {
        var text = words(names).map(String::strip);
        if (text.isPresent() && !text.get().matches("-?[0-9]{1,9}")) {
            fail(node(names).orElse(fields), names[0] + " must be a whole number, and this is " + shortened(text.get()) + ".",
                    "write it in digits");
            return OptionalInt.empty();
        }
        return text.map(digits -> OptionalInt.of(Integer.parseInt(digits))).orElseGet(OptionalInt::empty);
    }

    OptionalDouble decimal(String... names) {
        var text = words(names).map(String::strip);
        if (text.isPresent() && !text.get().matches("-?[0-9]{1,20}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,3})?")) {
            fail(node(names).orElse(fields), names[0] + " must be a number, and this is " + shortened(text.get()) + ".",
                    "write it like 0.7");
            return OptionalDouble.empty();
        }
        return text.map(digits -> OptionalDouble.of(Double.parseDouble(digits))).orElseGet(OptionalDouble::empty);
    }

    /** What is wrong with a part is wrong with the whole. */
    void adopt(RecordValues part) {
        broken |= part.broken;
    }

    Optional<Boolean> yesNo(String... names) {
        var text = words(names).map(word -> word.strip().toLowerCase(Locale.ROOT));
        if (text.isEmpty() || YES.contains(text.get()) || NO.contains(text.get())) {
            return text.map(YES::contains);
        }
        fail(node(names).orElse(fields), names[0] + " must be true or false, and this is " + shortened(text.get()) + ".",
                "write true or false");
        return Optional.empty();
    }

    /** A time with a zone, a time of a database, or seconds and milliseconds since 1970. */
    Optional<Instant> time(String... names) {
        return words(names).map(String::strip).flatMap(text -> {
            try {
                if (text.matches("[0-9]{9,13}")) {
                    var number = Long.parseLong(text);
                    return Optional.of(text.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
                }
                var whole = text.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d)[ T]", "$1T").replaceFirst(" ?([+-]\\d\\d)$", "$1:00")
                        .replaceFirst("^(\\d{4}-\\d\\d-\\d\\d)$", "$1T00:00:00");
                return Optional.of(OffsetDateTime.parse(whole.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$") ? whole : whole + "Z").toInstant());
            } catch (DateTimeException unusual) {
                fail(node(names).orElse(fields), names[0] + " is no time: " + shortened(text), "write it like 2026-01-31T09:30:00Z");
                return Optional.empty();
            }
        });
    }

    /** A list, or a text that holds one: as JSON, as an array of PostgreSQL, or with commas or semicolons. */
    List<String> list(String... names) {
        var value = node(names);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof Node.Items items) {
            return texts(items, names[0]);
        }
        if (!(value.get() instanceof Node.Scalar scalar)) {
            fail(value.get(), names[0] + " must be a list, and this is " + value.get().kindInWords() + ".", "write [\"a\", \"b\"]");
            return List.of();
        }
        var text = scalar.text().strip();
        if (text.startsWith("[") && new DocumentReader().readJson(file, text).root().orElse(scalar) instanceof Node.Items items) {
            return texts(items, names[0]);
        }
        var inner = text.startsWith("{") && text.endsWith("}") || text.startsWith("[") && text.endsWith("]")
                ? text.substring(1, text.length() - 1)
                : text;
        return List.of(inner.split("[,;|\n]")).stream().map(word -> word.strip().replaceAll("^[\"']|[\"']$", ""))
                .filter(word -> !word.isEmpty()).toList();
    }

    private List<String> texts(Node.Items items, String name) {
        var texts = new ArrayList<String>();
        for (var item : items.items()) {
            if (item instanceof Node.Scalar scalar && !scalar.isNothing()) {
                texts.add(scalar.text());
            } else {
                fail(item, name + " must hold texts, and this is " + item.kindInWords() + ".", "write [\"a\", \"b\"]");
            }
        }
        return texts;
    }

    Optional<Node.Fields> group(String... names) {
        return node(names).filter(Node.Fields.class::isInstance).map(Node.Fields.class::cast);
    }

    /** What nobody asked for, as it was written; these names are the studio's own and say nothing that is not known. */
    Map<String, String> rest(Collection<String> without) {
        var rest = new LinkedHashMap<String, String>();
        fields.fields().stream().filter(field -> !read.contains(snake(field.key())) && !without.contains(snake(field.key())))
                .filter(field -> !field.value().isNothing())
                .filter(field -> !(field.value() instanceof Node.Scalar scalar) || !scalar.text().isEmpty())
                .forEach(field -> rest.put(field.key(), NodeText.shown(field.value())));
        return rest;
    }

    void fail(Node at, String message, String help) {
        broken = true;
        findings.fail(file, at.at(), message, help);
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
