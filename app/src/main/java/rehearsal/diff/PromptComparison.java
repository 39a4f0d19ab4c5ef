package rehearsal.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import rehearsal.store.prompt.ModelSettings;

/** Two versions of a prompt: the body row by row, and every field that differs. */
public record PromptComparison(Side before, Side after, TextComparison body, Names keys, Names actions, List<Change> settings,
        List<Change> metadata) {
    public PromptComparison {
        settings = List.copyOf(settings);
        metadata = List.copyOf(metadata);
    }

    /** Names that came and went; moved: the same names in another order. */
    public record Names(List<String> added, List<String> removed, boolean moved) {
        public Names {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }

        static Names of(List<String> before, List<String> after) {
            var added = after.stream().filter(name -> !before.contains(name)).toList();
            var removed = before.stream().filter(name -> !after.contains(name)).toList();
            return new Names(added, removed, added.isEmpty() && removed.isEmpty() && !before.equals(after));
        }

        public boolean isSame() {
            return added.isEmpty() && removed.isEmpty() && !moved;
        }
    }

    /** A field and its value on both sides; empty where it has none. */
    public record Change(String field, String before, String after) {
    }

    public static PromptComparison of(Side before, Side after, TextDiff diff, DiffOptions options) {
        return new PromptComparison(before, after, diff.compare(before.text().body(), after.text().body(), options),
                Names.of(before.text().contextKeys(), after.text().contextKeys()),
                Names.of(before.text().allowedActions(), after.text().allowedActions()),
                changes(fields(before.text().settings()), fields(after.text().settings())), changes(before.metadata(), after.metadata()));
    }

    private static SequencedMap<String, String> fields(ModelSettings settings) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("provider", settings.provider().orElse(""));
        fields.put("model", settings.model().orElse(""));
        fields.put("temperature", settings.temperature().isPresent() ? String.valueOf(settings.temperature().getAsDouble()) : "");
        fields.put("max output", settings.maxOutput().isPresent() ? String.valueOf(settings.maxOutput().getAsInt()) : "");
        return fields;
    }

    private static List<Change> changes(SequencedMap<String, String> before, SequencedMap<String, String> after) {
        var fields = new LinkedHashMap<String, String>(before);
        after.forEach(fields::putIfAbsent);
        return fields.keySet().stream().map(field -> new Change(field, before.getOrDefault(field, ""), after.getOrDefault(field, "")))
                .filter(change -> !change.before().equals(change.after())).toList();
    }

    public ChangeSummary summary() {
        return ChangeSummary.of(this);
    }

    /** Nothing a designer writes differs. */
    public boolean isSame() {
        return body.isSame() && keys.isSame() && actions.isSame() && settings.isEmpty();
    }
}
