package rehearsal.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.PromptText;

/** Copies of a prompt's text with one part changed. */
public final class TextEdits {

    private TextEdits() {
    }

    public static PromptText empty() {
        return new PromptText(Optional.empty(), Optional.empty(), "", List.of(), List.of(), ModelSettings.none());
    }

    public static PromptText body(PromptText text, String body) {
        return new PromptText(text.name(), text.description(), body, text.contextKeys(), text.allowedActions(), text.settings());
    }

    public static PromptText name(PromptText text, String name) {
        return new PromptText(wordsOf(name), text.description(), text.body(), text.contextKeys(), text.allowedActions(), text.settings());
    }

    public static PromptText description(PromptText text, String description) {
        return new PromptText(text.name(), wordsOf(description), text.body(), text.contextKeys(), text.allowedActions(),
                text.settings());
    }

    public static PromptText settings(PromptText text, ModelSettings settings) {
        return new PromptText(text.name(), text.description(), text.body(), text.contextKeys(), text.allowedActions(), settings);
    }

    public static PromptText key(PromptText text, String key, boolean declared) {
        return new PromptText(text.name(), text.description(), text.body(), with(text.contextKeys(), key, declared), text.allowedActions(),
                text.settings());
    }

    public static PromptText action(PromptText text, String action, boolean allowed) {
        return new PromptText(text.name(), text.description(), text.body(), text.contextKeys(),
                with(text.allowedActions(), action, allowed), text.settings());
    }

    private static List<String> with(List<String> names, String name, boolean wanted) {
        var changed = new ArrayList<>(names);
        changed.remove(name);
        if (wanted) {
            changed.add(names.contains(name) ? names.indexOf(name) : changed.size(), name);
        }
        return changed;
    }

    private static Optional<String> wordsOf(String words) {
        return Optional.of(words.strip()).filter(text -> !text.isEmpty());
    }
}
