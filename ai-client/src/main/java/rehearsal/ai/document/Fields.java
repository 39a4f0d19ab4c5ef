package rehearsal.ai.document;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The fields of one mapping. Asking for a field that is not what it should be notes a problem and gives nothing. */
public final class Fields {

    private final Document document;
    private final MappingNode mapping;
    private final Map<String, Node> byName = new LinkedHashMap<>();

    Fields(Document document, MappingNode mapping) {
        this.document = document;
        this.mapping = mapping;
        for (var tuple : mapping.getValue()) {
            var name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (byName.put(name, tuple.getValueNode()) != null) {
                document.complain(tuple.getKeyNode(), "\"" + name + "\" stands here twice.");
            }
        }
    }

    public Set<String> names() {
        return byName.keySet();
    }

    public int line() {
        return mapping.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /** Notes every field that is none of these. */
    public void allow(String... known) {
        var names = List.of(known);
        for (var tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode scalar && !names.contains(scalar.getValue())) {
                document.complain(scalar, "\"" + scalar.getValue() + "\" is not known here. Known are: " + String.join(", ", names) + ".");
            }
        }
    }

    public void problem(String field, String message) {
        document.complain(byName.getOrDefault(field, mapping), message);
    }

    public Optional<String> text(String name) {
        return find(name).flatMap(node -> {
            if (node instanceof ScalarNode scalar) {
                return Optional.of(scalar.getValue());
            }
            document.complain(node, "\"" + name + "\" is a text.");
            return Optional.empty();
        });
    }

    /** The text, or a noted problem when it is missing or empty. */
    public Optional<String> required(String name) {
        var text = text(name).filter(value -> !value.isBlank());
        if (text.isEmpty()) {
            document.complain(mapping, "\"" + name + "\" is missing.");
        }
        return text;
    }

    public Optional<BigDecimal> decimal(String name) {
        return text(name).flatMap(value -> {
            try {
                var number = new BigDecimal(value.replace("_", ""));
                if (number.signum() >= 0 && number.precision() < 20 && Math.abs(number.scale()) < 20) {
                    return Optional.of(number);
                }
            } catch (NumberFormatException none) {
                // Said below, with the line.
            }
            problem(name, "\"" + name + "\" is a number that is not negative, such as 1.25, but here stands \"" + value + "\".");
            return Optional.empty();
        });
    }

    public OptionalLong whole(String name) {
        var text = text(name);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        var digits = text.get().replace("_", "");
        if (digits.matches("\\d{1,15}")) {
            return OptionalLong.of(Long.parseLong(digits));
        }
        problem(name, "\"" + name + "\" is a whole number, such as 128000, but here stands \"" + text.get() + "\".");
        return OptionalLong.empty();
    }

    public Optional<LocalDate> date(String name) {
        return text(name).flatMap(value -> {
            try {
                return Optional.of(LocalDate.parse(value));
            } catch (DateTimeException none) {
                problem(name, "\"" + name + "\" is a day written like 2026-11-21, but here stands \"" + value + "\".");
                return Optional.empty();
            }
        });
    }

    public List<String> texts(String name) {
        return elements(name).stream().filter(node -> {
            var text = node instanceof ScalarNode;
            if (!text) {
                document.complain(node, "A text is expected in \"" + name + "\".");
            }
            return text;
        }).map(node -> ((ScalarNode) node).getValue()).toList();
    }

    public Optional<Fields> fields(String name) {
        return find(name).flatMap(node -> asFields(node, name));
    }

    public List<Fields> list(String name) {
        return elements(name).stream().flatMap(node -> asFields(node, name).stream()).toList();
    }

    private List<Node> elements(String name) {
        var found = find(name);
        if (found.isEmpty()) {
            return List.of();
        }
        if (found.get() instanceof SequenceNode sequence) {
            return new ArrayList<>(sequence.getValue());
        }
        document.complain(found.get(), "\"" + name + "\" is a list.");
        return List.of();
    }

    private Optional<Fields> asFields(Node node, String name) {
        if (node instanceof MappingNode inner) {
            return Optional.of(new Fields(document, inner));
        }
        document.complain(node, "Fields are expected in \"" + name + "\", like \"name: value\".");
        return Optional.empty();
    }

    private Optional<Node> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
