package rehearsal.state;

import java.util.List;
import java.util.Optional;
import rehearsal.document.Form;
import rehearsal.document.NearMiss;
import rehearsal.document.Position;
import rehearsal.document.Problems;
import rehearsal.program.Category;
import rehearsal.program.IdentityState;
import rehearsal.program.Phase;
import rehearsal.program.Program;
import rehearsal.program.StateField;

/** Compares a scenario with the words of its program, and fills in what the program knows: its first phase and first identity state. */
final class ScenarioCheck {
    private static final String PHASE = "current_phase";
    private static final List<String> CLIENT_KEYS = List.of("first_name", "email");
    private static final List<String> SCENARIO_KEYS = List.of("name", "program", "description", "client", "state", "identities",
            "user_notes", "messages", "actions", "brief");

    private final Program program;
    private final Problems problems;

    ScenarioCheck(Program program, Problems problems) {
        this.program = program;
        this.problems = problems;
    }

    State check(Form form, State state) {
        var inside = form.form("state");
        var phases = program.phases().stream().map(Phase::id).toList();
        inside.ifPresent(fields -> word(fields.at(PHASE), "phase", state.currentPhase(), phases));
        inside.ifPresent(fields -> program.fields().forEach(field -> field(fields, field, state)));
        var forms = form.forms("identities");
        var states = program.identityStates().stream().map(IdentityState::id).toList();
        var categories = program.categories().stream().map(Category::id).toList();
        for (var index = 0; index < forms.size(); index++) {
            var identity = state.identities().get(index);
            word(forms.get(index).at("category"), "category", identity.category(), categories);
            word(forms.get(index).at("state"), "identity state", identity.state(), states);
        }
        if (!problems.hasErrors()) {
            unknown(form, state, inside);
        }
        return filled(state, phases, states);
    }

    /** A key nobody knows is kept as it stands, and a person is told, for it may be a slip. */
    private void unknown(Form form, State state, Optional<Form> inside) {
        var known = program.fields().stream().map(StateField::name).toList();
        state.unknown().keySet().forEach(key -> unknown(form, key, SCENARIO_KEYS));
        form.form("client").ifPresent(client -> state.client().unknown().keySet().forEach(key -> unknown(client, key, CLIENT_KEYS)));
        inside.ifPresent(fields -> fields.keys().stream().filter(key -> !key.equals(PHASE) && !known.contains(key)).forEach(
                key -> unknown(fields, key, known)));
    }

    private void unknown(Form form, String key, List<String> known) {
        problems.warning(form.keyAt(key), "The key " + key + " is not known here; it is kept as it stands.",
                NearMiss.of(key, known).map(near -> "did you mean " + near + "?").orElse("nothing reads it"));
    }

    private State filled(State state, List<String> phases, List<String> states) {
        var phased = state.currentPhase().isEmpty() && !phases.isEmpty() ? state.withPhase(phases.getFirst()) : state;
        if (states.isEmpty() || state.identities().stream().noneMatch(identity -> identity.state().isEmpty())) {
            return phased;
        }
        return phased.withIdentities(state.identities().stream()
                .map(identity -> identity.state().isEmpty() ? identity.withState(states.getFirst()) : identity).toList());
    }

    private void field(Form fields, StateField field, State state) {
        var values = field.list() ? state.list(field.name()) : state.field(field.name()).map(List::of).orElse(List.of());
        var known = known(field, state);
        known.ifPresent(words -> values.forEach(value -> word(fields.at(field.name()), field.name(), value, words)));
    }

    private Optional<List<String>> known(StateField field, State state) {
        return switch (field.holds()) {
            case TEXT -> Optional.empty();
            case CATEGORY -> Optional.of(program.categories().stream().map(Category::id).toList());
            case IDENTITY -> Optional.of(state.identities().stream().map(Identity::id).toList());
        };
    }

    private void word(Position at, String what, String value, List<String> known) {
        if (!value.isEmpty() && !known.contains(value)) {
            problems.error(at, value + " is not a known " + what.replace('_', ' ') + ".", NearMiss.hint(value, known));
        }
    }
}
