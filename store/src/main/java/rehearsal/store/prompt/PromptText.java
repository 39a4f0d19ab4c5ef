package rehearsal.store.prompt;

import java.util.List;
import java.util.Optional;

/** What a designer writes. The body is kept byte for byte. */
public record PromptText(Optional<String> name, Optional<String> description, String body, List<String> contextKeys,
        List<String> allowedActions, ModelSettings settings) {
    public PromptText {
        contextKeys = List.copyOf(contextKeys);
        allowedActions = List.copyOf(allowedActions);
    }
}
