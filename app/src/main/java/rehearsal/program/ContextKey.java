package rehearsal.program;

import java.util.List;
import java.util.SequencedMap;
import rehearsal.document.Ordered;
import rehearsal.store.prompt.PromptType;

/**
 * A value a prompt body may ask for. The first of its sources that has something supplies it; when none has, an empty text stands there:
 * the one for the case (no_focus, unknown_focus, skipped) or else the one for {@link #NONE}.
 */
public record ContextKey(String key, String describe, ValueType type, List<ValueSource> sources, SequencedMap<String, String> emptyTexts,
        List<PromptType> usedBy) {

    /** The case of an empty text that always applies. */
    public static final String NONE = "none";

    /** The case of a list of things to do when there is nobody they could be done with. */
    public static final String NO_IDENTITIES = "no_identities";

    public ContextKey {
        sources = List.copyOf(sources);
        emptyTexts = Ordered.copy(emptyTexts);
        usedBy = List.copyOf(usedBy);
    }

    public enum ValueType {
        TEXT, NUMBER, LIST, CARDS
    }

    public String whenEmpty() {
        return emptyTexts.getOrDefault(NONE, "");
    }

    public String whenEmpty(String emptyCase) {
        return emptyTexts.getOrDefault(emptyCase, whenEmpty());
    }
}
