package rehearsal.diff;

import java.util.Locale;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import rehearsal.store.prompt.Draft;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptVersion;

/** One side of a comparison: a title, what a designer wrote, and what else is known about it, field by field. */
public record Side(String title, PromptText text, SequencedMap<String, String> metadata) {
    public Side {
        metadata = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(metadata));
    }

    public static Side of(PromptVersion version) {
        var metadata = words(version.text());
        metadata.put("change note", version.changeNote().orElse(""));
        metadata.put("author", version.author());
        metadata.put("created", version.createdAt().toString());
        metadata.put("active", version.active() ? "yes" : "no");
        metadata.put("labels", String.join(", ", version.labels()));
        metadata.put("review", version.review().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        return new Side("v" + version.version(), version.text(), metadata);
    }

    public static Side of(Draft draft) {
        var metadata = words(draft.text());
        metadata.put("author", draft.author());
        return new Side("draft", draft.text(), metadata);
    }

    private static LinkedHashMap<String, String> words(PromptText text) {
        var words = new LinkedHashMap<String, String>();
        words.put("name", text.name().orElse(""));
        words.put("description", text.description().orElse(""));
        return words;
    }
}
