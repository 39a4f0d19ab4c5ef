package rehearsal.program;

import java.util.List;
import java.util.Optional;

/** The words a program is made of, known before its keys and actions are read. */
record Vocabulary(List<Phase> phases, List<Category> categories, List<IdentityState> identityStates, List<StateField> fields) {

    static final List<String> NAMES = List.of("phases", "categories", "identity_states");

    /** The ids of a named list of words. */
    Optional<List<String>> values(String name) {
        return switch (name) {
            case "phases" -> Optional.of(phases.stream().map(Phase::id).toList());
            case "categories" -> Optional.of(categories.stream().map(Category::id).toList());
            case "identity_states" -> Optional.of(identityStates.stream().map(IdentityState::id).toList());
            default -> Optional.empty();
        };
    }

    Optional<StateField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    Optional<IdentityState> identityState(String id) {
        return identityStates.stream().filter(state -> state.id().equals(id)).findFirst();
    }
}
