package rehearsal.program;

import java.util.List;
import java.util.Map;
import rehearsal.store.prompt.PromptType;

/**
 * A value a prompt body may ask for. The source is a path into the session (see {@code Sources}); the empty texts say what stands there
 * when it has nothing: the main one under "", and special cases by name (for example no_focus, skipped).
 */
public record ContextKey(String key, String describe, String source, Map<String, String> emptyTexts, List<PromptType> usedBy) {
    public ContextKey {
        emptyTexts = Map.copyOf(emptyTexts);
        usedBy = List.copyOf(usedBy);
    }

    public String whenEmpty() {
        return emptyTexts.getOrDefault("", "");
    }
}
