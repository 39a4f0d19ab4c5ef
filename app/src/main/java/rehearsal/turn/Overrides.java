package rehearsal.turn;

import java.util.Map;
import java.util.Optional;
import rehearsal.store.prompt.PromptText;

/**
 * What was changed by hand: values of keys, the whole prompt (an editor's unsaved text), only the body of the chosen version, or the
 * reply, and then nobody is asked.
 */
public record Overrides(Map<String, String> values, Optional<PromptText> prompt, Optional<String> body, Optional<String> reply) {
    public Overrides {
        values = Map.copyOf(values);
    }

    public static Overrides none() {
        return new Overrides(Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Overrides withValues(Map<String, String> changed) {
        return new Overrides(changed, prompt, body, reply);
    }

    public Overrides withPrompt(PromptText changed) {
        return new Overrides(values, Optional.of(changed), body, reply);
    }

    public Overrides withBody(String changed) {
        return new Overrides(values, prompt, Optional.of(changed), reply);
    }

    public Overrides withReply(String changed) {
        return new Overrides(values, prompt, body, Optional.of(changed));
    }
}
