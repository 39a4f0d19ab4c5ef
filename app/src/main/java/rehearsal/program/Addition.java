package rehearsal.program;

import rehearsal.store.prompt.PromptType;

/** A name that a prompt uses and a program lacks. */
public sealed interface Addition {

    record OfPhase(String id) implements Addition {
    }

    record OfKey(String key, PromptType usedBy) implements Addition {
    }

    record OfAction(String type, PromptType usedBy) implements Addition {
    }
}
