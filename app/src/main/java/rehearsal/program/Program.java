package rehearsal.program;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A coaching program: the part of a coaching app that is data. */
public record Program(String name, String title, String description, List<Phase> phases, List<Category> categories,
        List<IdentityState> identityStates, List<StateField> fields, List<ContextKey> contextKeys,
        List<ActionType> actions, Conversation conversation, AfterTransition afterTransition, boolean intent,
        List<String> groundingTerms) {

    public Program {
        phases = List.copyOf(phases);
        categories = List.copyOf(categories);
        identityStates = List.copyOf(identityStates);
        fields = List.copyOf(fields);
        contextKeys = List.copyOf(contextKeys);
        actions = List.copyOf(actions);
        groundingTerms = List.copyOf(groundingTerms);
    }

    public Optional<Phase> phase(String id) {
        return find(phases, id, Phase::id);
    }

    public Optional<ContextKey> contextKey(String key) {
        return find(contextKeys, key, ContextKey::key);
    }

    public Optional<ActionType> action(String type) {
        return find(actions, type, ActionType::type);
    }

    public Optional<Category> category(String id) {
        return find(categories, id, Category::id);
    }

    public Optional<StateField> field(String name) {
        return find(fields, name, StateField::name);
    }

    /** How far along a state is: 0 for the first, -1 for a state the program does not know. */
    public int rank(String stateId) {
        for (var index = 0; index < identityStates.size(); index++) {
            if (identityStates.get(index).id().equals(stateId)) {
                return index;
            }
        }
        return -1;
    }

    /** The title a person sees for a value of a field; the value itself when the program has none for it. */
    public String title(StateField.Holds holds, String value) {
        return switch (holds) {
            case CATEGORY -> category(value).map(Category::title).orElse(value);
            case TEXT, IDENTITY -> value;
        };
    }

    private static <T> Optional<T> find(List<T> all, String id, Function<T, String> idOf) {
        return all.stream().filter(one -> idOf.apply(one).equals(id)).findFirst();
    }
}
