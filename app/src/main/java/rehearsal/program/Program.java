package rehearsal.program;

import java.util.List;
import java.util.Optional;

/** A coaching program: the part of a coaching app that is data. */
public record Program(String name, String title, List<Phase> phases, List<Category> categories, List<IdentityState> identityStates,
        List<ContextKey> contextKeys, List<ActionType> actions, Conversation conversation, AfterTransition afterTransition,
        boolean intent, List<String> groundingTerms) {

    public Program {
        phases = List.copyOf(phases);
        categories = List.copyOf(categories);
        identityStates = List.copyOf(identityStates);
        contextKeys = List.copyOf(contextKeys);
        actions = List.copyOf(actions);
        groundingTerms = List.copyOf(groundingTerms);
    }

    public Optional<Phase> phase(String id) {
        return phases.stream().filter(phase -> phase.id().equals(id)).findFirst();
    }

    public Optional<ContextKey> contextKey(String key) {
        return contextKeys.stream().filter(candidate -> candidate.key().equals(key)).findFirst();
    }

    public Optional<ActionType> action(String type) {
        return actions.stream().filter(action -> action.type().equals(type)).findFirst();
    }

    public Optional<Category> category(String id) {
        return categories.stream().filter(category -> category.id().equals(id)).findFirst();
    }
}
