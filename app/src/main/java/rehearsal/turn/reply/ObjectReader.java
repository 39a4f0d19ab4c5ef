package rehearsal.turn.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one JSON object out of a text, as far as it goes. Members that are whole are kept when the rest is cut off or broken; of two
 * members with one name the first counts. Forgives what models get wrong and no reader could mistake: line breaks in a string, a comma
 * too many.
 */
final class ObjectReader {
    static final int DEEPEST = 64;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(Integer.MAX_VALUE).maxNumberLength(400)
                            .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER).build();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    enum Ending {
        COMPLETE, CUT_OFF, MALFORMED, TOO_DEEP
    }

    /**
     * What was read: whole members, the name of the member that was broken, where it ended, and the names that came twice.
     */
    record Found(ObjectNode members, Optional<String> broken, Ending ending, int end, List<String> duplicates) {
    }

    private final List<String> duplicates = new ArrayList<>();
    private final ObjectNode members = JSON.objectNode();
    private Optional<String> current = Optional.empty();

    private ObjectReader() {
    }

    /** The text at {@code from} is an opening brace. */
    static Found read(char[] text, int from) {
        return new ObjectReader().readFrom(text, from);
    }

    private Found readFrom(char[] text, int from) {
        var ending = Ending.COMPLETE;
        var end = from;
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text, from, text.length - from)) {
            parser.nextToken();
            end = from + members(parser);
        } catch (UnexpectedEndOfInputException cutOff) {
            ending = Ending.CUT_OFF;
            end = text.length;
        } catch (StreamConstraintsException tooDeep) {
            ending = Ending.TOO_DEEP;
            end = from + offset(tooDeep);
        } catch (JacksonException malformed) {
            ending = Ending.MALFORMED;
            end = from + offset(malformed);
        }
        return new Found(members, current, ending, end, List.copyOf(duplicates));
    }

    private static int offset(JacksonException fault) {
        var location = fault.getLocation();
        return location == null ? 1 : (int) Math.max(1, location.getCharOffset());
    }

    private int members(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            current = Optional.of(name);
            parser.nextToken();
            keep(members, name, value(parser), name);
            current = Optional.empty();
        }
        return (int) parser.currentTokenLocation().getCharOffset() + 1;
    }

    private void keep(ObjectNode object, String name, JsonNode value, String path) {
        if (object.has(name)) {
            duplicates.add(path);
        } else {
            object.set(name, value);
        }
    }

    private JsonNode value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> JSON.stringNode(WholeCharacters.of(parser.getString()));
            case VALUE_NUMBER_INT -> whole(parser);
            case VALUE_NUMBER_FLOAT -> fraction(parser);
            case VALUE_TRUE -> JSON.booleanNode(true);
            case VALUE_FALSE -> JSON.booleanNode(false);
            case null, default -> JSON.nullNode();
        };
    }

    private ObjectNode object(JsonParser parser) {
        var object = JSON.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            keep(object, name, value(parser), name);
        }
        return object;
    }

    private ArrayNode array(JsonParser parser) {
        var array = JSON.arrayNode();
        for (var token = parser.nextToken(); token != null && token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(parser));
        }
        return array;
    }

    private static JsonNode whole(JsonParser parser) {
        return switch (parser.getNumberType()) {
            case INT -> JSON.numberNode(parser.getIntValue());
            case LONG -> JSON.numberNode(parser.getLongValue());
            case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> JSON.numberNode(parser.getBigIntegerValue());
        };
    }

    /** A number too large for a double stays as the words it came in: no rule of ours takes it for a number. */
    private static JsonNode fraction(JsonParser parser) {
        var number = parser.getDoubleValue();
        return Double.isFinite(number) ? JSON.numberNode(number) : JSON.stringNode(parser.getString());
    }
}
