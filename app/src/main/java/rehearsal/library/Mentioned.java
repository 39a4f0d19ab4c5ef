package rehearsal.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import rehearsal.prompt.Body;
import rehearsal.prompt.BodyParser;

/** The names that stand in a body, each with the lines it stands on. Keys are placeholders; actions are words. */
public record Mentioned(Map<String, List<Integer>> keys, Map<String, List<Integer>> actions) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final int MOST_LINES = 20;

    public static Mentioned nothing() {
        return new Mentioned(Map.of(), Map.of());
    }

    public static Mentioned in(String body, Collection<String> actionNames) {
        var keys = new LinkedHashMap<String, List<Integer>>();
        for (var part : BodyParser.parse(body).parts()) {
            if (part instanceof Body.Part.Placeholder placeholder) {
                note(keys, placeholder.key(), placeholder.span().line());
            }
        }
        return new Mentioned(keys, words(body, new HashSet<>(actionNames)));
    }

    private static Map<String, List<Integer>> words(String body, HashSet<String> wanted) {
        var actions = new LinkedHashMap<String, List<Integer>>();
        var words = NAME.matcher(body);
        var line = 1;
        var at = 0;
        while (words.find()) {
            if (wanted.contains(words.group())) {
                for (; at < words.start(); at++) {
                    line += body.charAt(at) == '\n' ? 1 : 0;
                }
                note(actions, words.group(), line);
            }
        }
        return actions;
    }

    private static void note(Map<String, List<Integer>> names, String name, int line) {
        var lines = names.computeIfAbsent(name, none -> new ArrayList<>());
        if (lines.size() < MOST_LINES && !lines.contains(line)) {
            lines.add(line);
        }
    }
}
