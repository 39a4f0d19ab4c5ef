package rehearsal.turn.context;

import java.util.List;
import java.util.Optional;
import rehearsal.ai.Speaker;
import rehearsal.program.Category;
import rehearsal.program.Program;
import rehearsal.program.StateField;
import rehearsal.program.StateField.Holds;
import rehearsal.state.Identity;
import rehearsal.state.State;

/** A program, a state, and the client's newest message, which is not part of the state yet. */
public record GatherInput(Program program, State state, Optional<String> clientMessage) {

    /** The field that says which category is in focus, and what it holds. */
    Optional<String> focus() {
        return value(Holds.CATEGORY).flatMap(field -> state.field(field.name()));
    }

    Optional<Identity> currentIdentity() {
        return value(Holds.IDENTITY).flatMap(field -> state.field(field.name())).flatMap(state::identity)
                .filter(identity -> !identity.archived());
    }

    List<String> skippedCategories() {
        return program.fields().stream().filter(field -> field.list() && field.holds() == Holds.CATEGORY).findFirst()
                .map(field -> state.list(field.name())).orElse(List.of());
    }

    private Optional<StateField> value(Holds holds) {
        return program.fields().stream().filter(field -> !field.list() && field.holds() == holds).findFirst();
    }

    List<Identity> identities() {
        return state.identities().stream().filter(identity -> !identity.archived()).toList();
    }

    String categoryTitle(String id) {
        return program.category(id).map(Category::title).orElse(id);
    }

    Optional<String> newestClientMessage() {
        return clientMessage.or(() -> newest(Speaker.CLIENT, state.messages().size()));
    }

    /** The coach's message that the newest client message answers. */
    Optional<String> coachMessageBefore() {
        var before = state.messages().size();
        if (clientMessage.isEmpty()) {
            while (before > 0 && state.messages().get(before - 1).role() != Speaker.CLIENT) {
                before--;
            }
        }
        return newest(Speaker.COACH, before);
    }

    private Optional<String> newest(Speaker role, int before) {
        for (var index = before - 1; index >= 0; index--) {
            if (state.messages().get(index).role() == role) {
                return Optional.of(state.messages().get(index).text());
            }
        }
        return Optional.empty();
    }
}
