package rehearsal.workflow.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import rehearsal.document.Form;
import rehearsal.document.Node;
import rehearsal.document.Position;
import rehearsal.prompt.Names;

/** Values of the configuration files that a plain form does not know: names with their places, rates, seconds, sections by name. */
final class FormValues {
    private static final double LONGEST_SECONDS = 7 * 24 * 3600;

    private FormValues() {
    }

    /** The names at a key, each once. */
    static List<PlacedName> names(Form form, String key) {
        var names = new ArrayList<PlacedName>();
        var seen = new HashSet<String>();
        for (var node : form.nodes(key)) {
            var text = form.textOf(key, node);
            if (text.isEmpty()) {
                continue;
            }
            if (text.get().isBlank()) {
                form.problems().error(node.at(), "An entry of " + key + " is empty.", "give it a name or remove it");
            } else if (!seen.add(text.get())) {
                form.problems().error(node.at(), text.get() + " is listed twice under " + key + ".", "keep one of them");
            } else {
                names.add(new PlacedName(text.get(), node.at()));
            }
        }
        return names;
    }

    /** Names that go into a template, so they must be possible as a placeholder. */
    static List<PlacedName> variables(Form form, String key) {
        var names = names(form, key);
        names.forEach(name -> variable(form, key, name));
        return names;
    }

    static void variable(Form form, String key, PlacedName name) {
        if (!Names.isName(name.name())) {
            form.problems().error(name.at(), name.name() + " cannot be used as a placeholder.",
                    "use only letters, digits and underscores in " + key);
        }
    }

    static Optional<PlacedName> name(Form form, String key) {
        return form.optionalText(key).filter(text -> !text.isBlank()).map(text -> new PlacedName(text, form.at(key)));
    }

    /** A name that must be there. */
    static PlacedName needed(Form form, String key) {
        return new PlacedName(form.name(key), form.at(key));
    }

    static OptionalInt whole(Form form, String key, int least, int most) {
        var number = form.whole(key);
        if (number.isPresent() && (number.getAsInt() < least || number.getAsInt() > most)) {
            form.problems().error(form.at(key), key + " is " + number.getAsInt() + ", which is not between " + least + " and " + most + ".",
                    "write a number from " + least + " to " + most);
            return OptionalInt.empty();
        }
        return number;
    }

    static OptionalDouble decimal(Form form, String key) {
        var value = form.node(key);
        if (value.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (value.get() instanceof Node.Scalar scalar && (scalar.kind() == Node.Kind.WHOLE || scalar.kind() == Node.Kind.DECIMAL)) {
            try {
                var number = Double.parseDouble(scalar.text());
                if (Double.isFinite(number)) {
                    return OptionalDouble.of(number);
                }
            } catch (NumberFormatException unusual) {
                // The problem below says what is expected.
            }
        }
        form.problems().error(form.at(key), key + " must be a number, and this is " + value.get().kindInWords() + ".",
                "write it in digits, for example 0.5");
        return OptionalDouble.empty();
    }

    /** A share from 0 to 1. */
    static OptionalDouble rate(Form form, String key) {
        var rate = decimal(form, key);
        if (rate.isPresent() && (rate.getAsDouble() < 0 || rate.getAsDouble() > 1)) {
            form.problems().error(form.at(key), key + " is " + rate.getAsDouble() + ", which is not between 0 and 1.",
                    "write 0.95 for 95 percent");
            return OptionalDouble.empty();
        }
        return rate;
    }

    /** Seconds, with fractions; none where zero is not possible. */
    static Optional<Duration> seconds(Form form, String key, boolean zeroAllowed) {
        var seconds = decimal(form, key);
        if (seconds.isEmpty()) {
            return Optional.empty();
        }
        var value = seconds.getAsDouble();
        if (value < 0 || value == 0 && !zeroAllowed || value > LONGEST_SECONDS) {
            form.problems().error(form.at(key), key + " is " + value + " seconds, which is not possible.",
                    "write seconds from " + (zeroAllowed ? "0" : "0.001") + " to 604800");
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis(Math.round(value * 1000)));
    }

    /** The groups under a key, by their name. */
    static Map<PlacedName, Form> sections(Form form, String key) {
        var sections = new LinkedHashMap<PlacedName, Form>();
        form.form(key).ifPresent(group -> sections.putAll(groups(group)));
        return sections;
    }

    /** Every key of a form as a group of its own. */
    static Map<PlacedName, Form> groups(Form form) {
        var groups = new LinkedHashMap<PlacedName, Form>();
        for (var name : form.keys()) {
            if (name.isBlank()) {
                form.problems().error(form.keyAt(name), "This name is empty.", "give it a name");
            } else if (form.has(name)) {
                form.form(name).ifPresent(section -> groups.put(new PlacedName(name, form.keyAt(name)), section));
            } else {
                form.node(name);
                form.problems().error(form.keyAt(name), name + " says nothing.", "add what belongs to it or remove it");
            }
        }
        form.finish();
        return groups;
    }

    /** Notes an entry that is marked as one not to use any more. */
    static void deprecated(Form form, String what, Position at) {
        var marked = form.node("deprecated").isPresent() && form.yesNo("deprecated").orElse(false);
        var replacement = form.optionalText("replacement");
        if (marked) {
            form.problems().warning(at, what + " is marked as deprecated.",
                    replacement.map(other -> "use " + other).orElse("remove it when nothing uses it"));
        } else {
            replacement.ifPresent(other -> form.problems().warning(form.at("replacement"),
                    what + " names a replacement but isn't marked as deprecated.", "add deprecated: true"));
        }
    }
}
