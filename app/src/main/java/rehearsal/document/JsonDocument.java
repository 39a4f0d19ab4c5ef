package rehearsal.document;

import tools.jackson.core.ObjectReadContext;
import java.util.ArrayList;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Builds nodes from the tokens of a JSON parser. */
final class JsonDocument {
    /** A number has as many digits as somebody wrote; it is kept as text. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNumberLength(100_000).maxStringLength(DocumentReader.LONGEST).build())
            .build();

    private final Problems problems;

    JsonDocument(String file) {
        this.problems = new Problems(file);
    }

    ParsedDocument read(String text) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                problems.error(new Position(1, 1), "This file is empty.");
                return ParsedDocument.unreadable(problems);
            }
            var root = node(parser, 0);
            if (parser.nextToken() != null) {
                problems.error(position(parser.currentTokenLocation()), "There is something after the end of the JSON value.",
                        "remove it");
                return ParsedDocument.unreadable(problems);
            }
            return ParsedDocument.of(root, problems);
        } catch (JacksonException broken) {
            problems.error(position(broken.getLocation()), "This is not JSON: " + broken.getOriginalMessage());
            return ParsedDocument.unreadable(problems);
        }
    }

    private Node node(JsonParser parser, int depth) {
        var at = position(parser.currentTokenLocation());
        if (depth > DocumentReader.DEEPEST) {
            throw new StreamReadException(parser, "this is nested more than " + DocumentReader.DEEPEST + " deep");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser, at, depth);
            case START_ARRAY -> items(parser, at, depth);
            case VALUE_STRING -> new Node.Scalar(at, parser.getString(), Node.Kind.TEXT, false);
            case VALUE_NUMBER_INT -> new Node.Scalar(at, parser.getString(), Node.Kind.WHOLE, false);
            case VALUE_NUMBER_FLOAT -> new Node.Scalar(at, parser.getString(), Node.Kind.DECIMAL, false);
            case VALUE_TRUE, VALUE_FALSE -> new Node.Scalar(at, parser.getString(), Node.Kind.YES_NO, false);
            case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME -> new Node.Scalar(at, "",
                    Node.Kind.NOTHING, false);
        };
    }

    private Node items(JsonParser parser, Position at, int depth) {
        var items = new ArrayList<Node>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser, depth + 1));
        }
        return new Node.Items(at, items);
    }

    private Node fields(JsonParser parser, Position at, int depth) {
        var fields = new ArrayList<Node.Field>();
        var seen = new HashSet<String>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            var keyAt = position(parser.currentTokenLocation());
            parser.nextToken();
            var value = node(parser, depth + 1);
            if (seen.add(key)) {
                fields.add(new Node.Field(keyAt, key, value));
            } else {
                problems.error(keyAt, "The key " + key + " is here twice.", "keep one of them");
            }
        }
        return new Node.Fields(at, fields);
    }

    private static Position position(@Nullable TokenStreamLocation location) {
        if (location == null) {
            return new Position(1, 1);
        }
        return new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
