package rehearsal.workflow.template;

import java.util.List;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.PromptVersion;

/** The live version of a prompt that is used by name. Inputs are those it declares. */
public record NamedTemplate(String name, int version, String contentHash, String body, List<String> inputs, ModelSettings settings) {

    public NamedTemplate {
        inputs = List.copyOf(inputs);
    }

    static NamedTemplate of(String name, PromptVersion version) {
        var text = version.text();
        return new NamedTemplate(name, version.version(), version.contentHash(), text.body(), text.contextKeys(), text.settings());
    }
}
