package rehearsal.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Builds nodes from the events of a YAML 1.2 parser: the parser itself would drop positions, and overflow the stack on deep input. */
final class YamlDocument {
    /** Aliases can make a small file huge; this many values are more than any document needs. */
    private static final int MOST_VALUES = 2_000_000;

    private final Problems problems;
    private final String file;
    private final ScalarResolver resolver = new CoreSchema().getScalarResolver();
    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private final boolean foreign;
    /** Names whose values are being read right now. */
    private final Set<Anchor> unfinished = new HashSet<>();
    private long values;

    private record Anchored(Node node, long size) {
    }

    /** Stops reading; the problem is already noted. */
    private static final class Stopped extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Foreign: written for another tool, so what that tool allows is allowed: merge keys, tags of its own, a key twice, a second document. */
    YamlDocument(String file, boolean foreign) {
        this.file = file;
        this.foreign = foreign;
        this.problems = new Problems(file);
    }

    ParsedDocument read(String text) {
        var half = halfCharacter(text);
        if (half.isPresent()) {
            problems.error(positionOf(text, half.getAsInt()),
                    "This is not YAML: the character U+%04X is half of one.".formatted((int) text.charAt(half.getAsInt())), "remove it");
            return ParsedDocument.unreadable(problems);
        }
        // One buffer for the whole text: the parser breaks on a character of two halves that lies across two buffers.
        var settings = LoadSettings.builder().setLabel(file).setCodePointLimit(DocumentReader.LONGEST).setParseComments(false)
                .setBufferSize(text.length() + 1).build();
        try {
            return document(new Parse(settings).parseString(text).iterator());
        } catch (MarkedYamlEngineException broken) {
            var at = broken.getProblemMark().or(broken::getContextMark).map(YamlDocument::position).orElse(new Position(1, 1));
            problems.error(at, "This is not YAML: " + inWords(broken) + ".");
        } catch (ReaderException broken) {
            var at = positionOf(text, broken.getPosition());
            problems.error(at, "This is not YAML: the character U+%04X is not allowed here.".formatted(broken.getCodePoint()),
                    "remove it, or write it as an escape inside double quotes");
        } catch (YamlEngineException broken) {
            problems.error(new Position(1, 1), "This is not YAML: " + broken.getMessage());
        } catch (Stopped stopped) {
            return ParsedDocument.unreadable(problems);
        }
        return ParsedDocument.unreadable(problems);
    }

    private static OptionalInt halfCharacter(String text) {
        for (var index = 0; index < text.length(); index++) {
            var pair = index + 1 < text.length() && Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1));
            if (!pair && Character.isSurrogate(text.charAt(index))) {
                return OptionalInt.of(index);
            }
            index += pair ? 1 : 0;
        }
        return OptionalInt.empty();
    }

    private ParsedDocument document(Iterator<Event> events) throws Stopped {
        var root = Optional.<Node>empty();
        while (events.hasNext()) {
            var event = events.next();
            if (event instanceof NodeEvent) {
                if (root.isPresent() && foreign) {
                    problems.warning(position(event), "There is a second document in this file, and only the first was read.",
                            "split the file");
                    return new ParsedDocument(root, problems.list());
                }
                if (root.isPresent()) {
                    problems.error(position(event), "There is a second document in this file.", "keep one document per file");
                    throw new Stopped();
                }
                root = Optional.of(node(event, events, 0));
            }
        }
        if (root.isEmpty()) {
            problems.error(new Position(1, 1), "This file is empty.");
        }
        return new ParsedDocument(root, problems.list());
    }

    private Node node(Event event, Iterator<Event> events, int depth) throws Stopped {
        if (depth > DocumentReader.DEEPEST) {
            problems.error(position(event), "This is nested more than " + DocumentReader.DEEPEST + " deep.");
            throw new Stopped();
        }
        var before = values++;
        countUpTo(event);
        beginAnchor(event);
        return switch (event) {
            case AliasEvent alias -> alias(alias);
            case ScalarEvent scalar -> anchored(scalar.getAnchor(), scalar(scalar), before);
            case SequenceStartEvent start -> anchored(start.getAnchor(), items(start, events, depth), before);
            case MappingStartEvent start -> anchored(start.getAnchor(), fields(start, events, depth), before);
            default -> new Node.Scalar(position(event), "", Node.Kind.NOTHING, true);
        };
    }

    private void countUpTo(Event event) throws Stopped {
        if (values > MOST_VALUES) {
            problems.error(position(event), "This file holds more than " + MOST_VALUES + " values.", "use fewer aliases");
            throw new Stopped();
        }
    }

    private void beginAnchor(Event event) {
        switch (event) {
            case SequenceStartEvent start -> start.getAnchor().ifPresent(unfinished::add);
            case MappingStartEvent start -> start.getAnchor().ifPresent(unfinished::add);
            default -> {
            }
        }
    }

    private Node anchored(Optional<Anchor> anchor, Node node, long before) {
        anchor.ifPresent(name -> {
            anchors.put(name, new Anchored(node, values - before));
            unfinished.remove(name);
        });
        return node;
    }

    private Node alias(AliasEvent alias) throws Stopped {
        if (unfinished.contains(alias.getAlias())) {
            problems.error(position(alias),
                    "The alias *" + alias.getAlias().getValue() + " is inside the value it stands for, so it would never end.",
                    "write the value here instead of the alias");
            throw new Stopped();
        }
        var anchored = anchors.get(alias.getAlias());
        if (anchored == null) {
            problems.error(position(alias), "The alias *" + alias.getAlias().getValue() + " names nothing above it.");
            throw new Stopped();
        }
        values += anchored.size();
        countUpTo(alias);
        return anchored.node();
    }

    private Node scalar(ScalarEvent event) {
        var plain = event.getScalarStyle() == ScalarStyle.PLAIN;
        var tag = event.getTag().map(Tag::new).orElseGet(() -> plain ? resolver.resolve(event.getValue(), true) : Tag.STR);
        return new Node.Scalar(position(event), event.getValue(), kind(tag, event), plain);
    }

    private Node.Kind kind(Tag tag, ScalarEvent event) {
        if (tag.equals(Tag.INT)) {
            return Node.Kind.WHOLE;
        } else if (tag.equals(Tag.FLOAT)) {
            return Node.Kind.DECIMAL;
        } else if (tag.equals(Tag.BOOL)) {
            return Node.Kind.YES_NO;
        } else if (tag.equals(Tag.NULL)) {
            return Node.Kind.NOTHING;
        } else if (!tag.equals(Tag.STR) && !foreign) {
            problems.error(position(event), "The tag " + tag.getValue() + " is not used here.", "remove the tag");
        }
        return Node.Kind.TEXT;
    }

    private Node items(SequenceStartEvent start, Iterator<Event> events, int depth) throws Stopped {
        var items = new ArrayList<Node>();
        for (var event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event, events, depth + 1));
        }
        return new Node.Items(position(start), items);
    }

    private Node fields(MappingStartEvent start, Iterator<Event> events, int depth) throws Stopped {
        var fields = new ArrayList<Node.Field>();
        var merged = new ArrayList<Node>();
        var seen = new HashSet<String>();
        for (var event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            var key = node(event, events, depth + 1);
            var value = node(events.next(), events, depth + 1);
            if (foreign && key instanceof Node.Scalar sign && sign.plain() && sign.text().equals("<<")) {
                merged.add(value);
            } else if (!(key instanceof Node.Scalar name)) {
                problems.error(key.at(), "A key must be a text, and this is " + key.kindInWords() + ".");
            } else if (name.plain() && name.text().equals("<<")) {
                problems.error(name.at(), "The merge key << isn't supported: YAML 1.2 has none, and tools read it differently.",
                        "write the keys of the other group here");
            } else if (seen.add(name.text())) {
                surprisingKey(name);
                fields.add(new Node.Field(name.at(), name.text(), value));
            } else if (foreign) {
                problems.warning(name.at(), "The key " + name.text() + " is here twice; the last one counts.", "keep one of them");
                fields.replaceAll(field -> field.key().equals(name.text()) ? new Node.Field(name.at(), name.text(), value) : field);
            } else {
                problems.error(name.at(), "The key " + name.text() + " is here twice.", "keep one of them");
            }
        }
        merged.forEach(value -> merge(value, fields, seen));
        return new Node.Fields(position(start), fields);
    }

    /** What is merged in counts where the group itself says nothing. */
    private static void merge(Node value, List<Node.Field> fields, Set<String> seen) {
        switch (value) {
            case Node.Fields group -> group.fields().stream().filter(field -> seen.add(field.key())).forEach(fields::add);
            case Node.Items groups -> groups.items().forEach(group -> merge(group, fields, seen));
            case Node.Scalar scalar -> {
            }
        }
    }

    private void surprisingKey(Node.Scalar key) {
        if (key.plain() && (key.kind() == Node.Kind.YES_NO || key.kind() == Node.Kind.NOTHING || Form.readDifferently(key.text()))) {
            problems.warning(key.at(), "The key " + key.text() + " without quotes is not read as a text by every YAML tool.",
                    "write \"" + key.text() + "\"");
        }
    }

    private static String inWords(MarkedYamlEngineException broken) {
        var context = Optional.ofNullable(broken.getContext()).filter(text -> !text.isBlank());
        return context.map(text -> text + ", ").orElse("") + broken.getProblem();
    }

    private static Position position(Event event) {
        return event.getStartMark().map(YamlDocument::position).orElse(Position.NOWHERE);
    }

    private static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static Position positionOf(String text, int index) {
        var before = text.substring(0, Math.clamp(index, 0, text.length()));
        var lines = List.of(before.split("\n", -1));
        return new Position(lines.size(), lines.getLast().length() + 1);
    }
}
