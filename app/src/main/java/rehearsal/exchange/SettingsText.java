package rehearsal.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import rehearsal.document.Node;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.PromptLimits;

/** Model settings as other tools write them. What has no place here, or is out of range, is kept as it was written. */
final class SettingsText {
    private static final List<String> MODEL = List.of("model", "model_name", "modelName", "azure_deployment", "name", "id");
    private static final List<String> MOST = List.of("max_output", "max_output_tokens", "maxOutput", "max_tokens", "maxTokens",
            "maxOutputTokens",
            "max_completion_tokens", "maxCompletionTokens");
    private static final List<String> PROVIDER = List.of("provider", "type");

    private SettingsText() {
    }

    /** The first group that has a setting gives it. */
    static ModelSettings of(String prefix, ForeignPrompt.Details details, Node.Fields... groups) {
        var settings = ModelSettings.none();
        for (var group : groups) {
            settings = merged(settings, one(prefix, group, details));
        }
        return settings;
    }

    static ModelSettings merged(ModelSettings first, ModelSettings other) {
        return new ModelSettings(first.provider().or(other::provider), first.model().or(other::model),
                first.temperature().isPresent() ? first.temperature() : other.temperature(),
                first.maxOutput().isPresent() ? first.maxOutput() : other.maxOutput());
    }

    private static ModelSettings one(String prefix, Node.Fields group, ForeignPrompt.Details details) {
        var read = new HashSet<String>();
        var provider = first(group, PROVIDER, read, SettingsText::word);
        var model = first(group, MODEL, read, SettingsText::word);
        var temperature = first(group, List.of("temperature"), read, SettingsText::temperature);
        var most = first(group, MOST, read, SettingsText::most);
        keep(prefix, group, read, details);
        return new ModelSettings(provider, model, temperature.map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
                most.map(OptionalInt::of).orElseGet(OptionalInt::empty));
    }

    private static void keep(String prefix, Node.Fields group, Set<String> read, ForeignPrompt.Details details) {
        group.fields().stream().filter(field -> !read.contains(field.key()) && !field.value().isNothing())
                .forEach(field -> details.unknown.put(prefix + field.key(), NodeText.shown(field.value())));
    }

    private interface Fitting<T> {
        Optional<T> of(String text);
    }

    private static <T> Optional<T> first(Node.Fields group, List<String> keys, Set<String> read, Fitting<T> fitting) {
        for (var key : keys) {
            var value = NodeText.text(group, key).map(String::strip).flatMap(fitting::of);
            if (value.isPresent()) {
                read.add(key);
                return value;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> word(String text) {
        return Optional.of(text)
                .filter(word -> !word.isBlank() && !word.startsWith("${") && word.codePointCount(0, word.length()) <= PromptLimits.NAME);
    }

    private static Optional<Double> temperature(String text) {
        return Optional.of(text).filter(number -> number.matches("[0-9](\\.[0-9]{1,12})?")).map(Double::parseDouble)
                .filter(number -> number <= 2);
    }

    private static Optional<Integer> most(String text) {
        return Optional.of(text).filter(number -> number.matches("[0-9]{1,9}")).map(Integer::parseInt).filter(number -> number > 0);
    }

    /** {@code openai:chat:gpt-x}, {@code openai/gpt-x} or {@code gpt-x}. */
    static ModelSettings named(String words) {
        var parts = words.strip().split("[:/]", 2);
        return parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank() && !words.contains("://")
                ? new ModelSettings(word(parts[0]), word(parts[1].replaceFirst("^(chat|responses|messages|completion):", "")),
                        OptionalDouble.empty(), OptionalInt.empty())
                : new ModelSettings(Optional.empty(), word(words.strip()), OptionalDouble.empty(), OptionalInt.empty());
    }
}
