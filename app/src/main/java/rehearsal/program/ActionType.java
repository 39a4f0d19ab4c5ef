package rehearsal.program;

import java.util.List;
import rehearsal.store.prompt.PromptType;

/** Something a model may ask for beside its words: parameters, and the effects that compose it. No effects: emitted, not simulated. */
public record ActionType(String type, List<PromptType> usedBy, String describe, List<Param> params, List<Effect> effects) {
    public ActionType {
        usedBy = List.copyOf(usedBy);
        params = List.copyOf(params);
        effects = List.copyOf(effects);
    }
}
