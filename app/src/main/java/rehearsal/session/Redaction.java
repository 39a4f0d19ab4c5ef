package rehearsal.session;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes names out of texts, by whole words and whatever their case. The keys of a document are no texts. */
record Redaction(List<Pattern> names, String instead) {

    static Redaction nothing() {
        return new Redaction(List.of(), "");
    }

    static Redaction of(Collection<String> names, String instead) {
        var longestFirst = names.stream().map(String::strip).filter(name -> !name.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote).collect(Collectors.joining("|"));
        return longestFirst.isEmpty()
                ? nothing()
                : new Redaction(List.of(Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:" + longestFirst + ")(?![\\p{L}\\p{N}])")), instead);
    }

    String in(String text) {
        var now = text;
        for (var name : names) {
            now = name.matcher(now).replaceAll(Matcher.quoteReplacement(instead));
        }
        return now;
    }

    JsonNode in(JsonNode node) {
        if (names.isEmpty()) {
            return node;
        }
        if (node instanceof ObjectNode object) {
            var changed = JsonNodeFactory.instance.objectNode();
            object.forEachEntry((name, value) -> changed.set(name, in(value)));
            return changed;
        }
        if (node instanceof ArrayNode array) {
            var changed = JsonNodeFactory.instance.arrayNode();
            array.forEach(value -> changed.add(in(value)));
            return changed;
        }
        return node.isString() ? JsonNodeFactory.instance.stringNode(in(node.asString())) : node;
    }
}
