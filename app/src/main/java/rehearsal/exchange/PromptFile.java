package rehearsal.exchange;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.ReviewState;

/** Writes one version as a file. The same version always gives the same bytes; the body is every byte after the front matter. */
public final class PromptFile {
    private PromptFile() {
    }

    public static String write(PromptVersion version) {
        var out = new StringBuilder("---\n");
        var scope = version.scope();
        out.append(YamlText.entry("program", scope.program()));
        out.append("type: ").append(scope.type()).append('\n');
        scope.phase().ifPresent(phase -> out.append(YamlText.entry("phase", phase)));
        out.append("version: ").append(version.version()).append('\n');
        words(version.text(), out);
        out.append("active: ").append(version.active()).append('\n');
        list("labels", version.labels(), out);
        if (version.review() != ReviewState.NONE) {
            out.append("review: ").append(version.review().name().toLowerCase(Locale.ROOT)).append('\n');
        }
        text("change_note", version.changeNote(), out);
        out.append(YamlText.entry("author", version.author()));
        version.parent().ifPresent(parent -> out.append("parent: ").append(parent).append('\n'));
        out.append(YamlText.entry("created_at", version.createdAt().toString()));
        out.append(YamlText.entry("updated_at", version.updatedAt().toString()));
        out.append(YamlText.entry("id", version.id().toString()));
        out.append(YamlText.entry("hash", version.contentHash()));
        return out.append("---\n").append(version.text().body()).toString();
    }

    private static void words(PromptText text, StringBuilder out) {
        text("name", text.name(), out);
        text("description", text.description(), out);
        list("context_keys", text.contextKeys(), out);
        list("allowed_actions", text.allowedActions(), out);
        if (!text.settings().equals(ModelSettings.none())) {
            settings(text.settings(), out.append("model:\n"));
        }
    }

    private static void settings(ModelSettings settings, StringBuilder out) {
        settings.provider().ifPresent(provider -> out.append("  provider: ").append(YamlText.scalar(provider)).append('\n'));
        settings.model().ifPresent(model -> out.append("  model: ").append(YamlText.scalar(model)).append('\n'));
        settings.temperature().ifPresent(temperature -> out.append("  temperature: ").append(temperature).append('\n'));
        settings.maxOutput().ifPresent(most -> out.append("  max_output: ").append(most).append('\n'));
    }

    private static void text(String key, Optional<String> text, StringBuilder out) {
        text.ifPresent(words -> out.append(YamlText.entry(key, words)));
    }

    private static void list(String key, Collection<String> items, StringBuilder out) {
        if (!items.isEmpty()) {
            out.append(key).append(": ").append(YamlText.list(items)).append('\n');
        }
    }
}
