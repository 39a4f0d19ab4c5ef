package rehearsal.ai.offline;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import rehearsal.ai.WireRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says in words where two requests part. */
final class Difference {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int EXCERPT = 60;

    private Difference() {
    }

    static String between(WireRequest recorded, WireRequest asked) {
        if (!recorded.provider().equals(asked.provider())) {
            return said("the provider", recorded.provider(), asked.provider());
        }
        if (!recorded.method().equals(asked.method()) || !recorded.url().equals(asked.url())) {
            return said("the address", recorded.method() + " " + recorded.url(), asked.method() + " " + asked.url());
        }
        try {
            return first("", JSON.readTree(recorded.body()), JSON.readTree(asked.body())).orElse("the order or spacing of the body");
        } catch (JacksonException noJson) {
            return said("the body", recorded.body(), asked.body());
        }
    }

    private static Optional<String> first(String path, JsonNode recorded, JsonNode asked) {
        if (recorded.equals(asked)) {
            return Optional.empty();
        }
        if (recorded.isObject() && asked.isObject()) {
            var names = new TreeSet<>(recorded.propertyNames());
            names.addAll(asked.propertyNames());
            return names.stream()
                    .flatMap(name -> first(path.isEmpty() ? name : path + "." + name, recorded.path(name), asked.path(name)).stream())
                    .findFirst();
        }
        if (recorded.isArray() && asked.isArray()) {
            for (int at = 0; at < Math.max(recorded.size(), asked.size()); at++) {
                var found = first(path + "[" + at + "]", recorded.path(at), asked.path(at));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.of(said("body, " + path, shown(recorded), shown(asked)));
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.isString() ? value.asString() : value.toString();
    }

    private static String said(String where, String recorded, String asked) {
        var from = 0;
        while (from < Math.min(recorded.length(), asked.length()) && recorded.charAt(from) == asked.charAt(from)) {
            from++;
        }
        return where + " (recorded: \"" + excerpt(recorded, from) + "\", now: \"" + excerpt(asked, from) + "\")";
    }

    /** A long text is shown from a little before the place where it differs. */
    private static String excerpt(String text, int from) {
        var clean = new KeyRemover(List.of()).clean(text);
        if (clean.length() <= EXCERPT) {
            return clean;
        }
        var start = Math.min(Math.max(0, from - EXCERPT / 3), clean.length() - 1);
        var end = Math.min(clean.length(), start + EXCERPT);
        return (start > 0 ? "…" : "") + clean.substring(start, end) + (end < clean.length() ? "…" : "");
    }
}
