package rehearsal.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rehearsal.document.NearMiss;
import rehearsal.program.Category;
import rehearsal.program.Phase;
import rehearsal.program.Program;
import rehearsal.program.StateField;

/** Effects on the fields, the lists and the phase of a state. */
final class StateEffects {
    private final Program program;
    private final WorkingState draft;

    StateEffects(Program program, WorkingState draft) {
        this.program = program;
        this.draft = draft;
    }

    EffectChange set(EffectArguments given) {
        var field = given.text("field").orElse("");
        var value = given.text("value").orElse("");
        var refused = unfit(field, value);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (draft.field(field).equals(value)) {
            return new EffectChange.Nothing("The " + spoken(field) + " is already " + title(field, value) + ".");
        }
        draft.field(field, value);
        return new EffectChange.Done("The " + spoken(field) + " is now " + title(field, value) + ".");
    }

    EffectChange append(EffectArguments given) {
        var list = given.text("list").orElse("");
        var value = given.text("value").orElse("");
        var refused = unfit(list, value);
        if (refused.isPresent()) {
            return refused.get();
        }
        var values = draft.list(list);
        if (values.stream().anyMatch(kept -> WorkingState.fold(kept).equals(WorkingState.fold(value)))) {
            return new EffectChange.Nothing(title(list, value) + " is already one of the " + spoken(list) + ".");
        }
        draft.list(list, Stream.concat(values.stream(), Stream.of(value)).toList());
        return new EffectChange.Done("Added " + title(list, value) + " to the " + spoken(list) + ".");
    }

    EffectChange replace(EffectArguments given) {
        var list = given.text("list").orElse("");
        var kept = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var value : given.texts("values")) {
            var refused = unfit(list, value);
            if (refused.isPresent()) {
                return refused.get();
            }
            if (seen.add(WorkingState.fold(value))) {
                kept.add(value);
            }
        }
        if (draft.list(list).equals(kept)) {
            return new EffectChange.Nothing("The list " + spoken(list) + " already says this.");
        }
        draft.list(list, kept);
        return new EffectChange.Done(kept.isEmpty()
                ? "Emptied the list " + spoken(list) + "."
                : "The list " + spoken(list) + " is now: " + String.join(", ", kept) + ".");
    }

    EffectChange remove(EffectArguments given) {
        var list = given.text("list").orElse("");
        var value = given.text("value").orElse("");
        var values = draft.list(list);
        var left = values.stream().filter(kept -> !WorkingState.fold(kept).equals(WorkingState.fold(value))).toList();
        if (left.size() == values.size()) {
            return new EffectChange.Nothing(title(list, value) + " is not one of the " + spoken(list) + ".");
        }
        draft.list(list, left);
        return new EffectChange.Done("Removed " + title(list, value) + " from the " + spoken(list) + ".");
    }

    EffectChange move(EffectArguments given) {
        var phase = given.text("phase").orElse("");
        var ids = program.phases().stream().map(Phase::id).toList();
        if (!ids.contains(phase)) {
            return new EffectChange.Refused("There is no phase " + phase + NearMiss.hint(phase, ids).map(hint -> "; " + hint).orElse("."));
        }
        if (draft.phase().equals(phase)) {
            return new EffectChange.Nothing("The phase is already " + phase + ".");
        }
        var next = program.phase(draft.phase()).map(Phase::next).orElse(List.of());
        if (!next.contains(phase)) {
            return new EffectChange.Refused(phase + " is not next after " + draft.phase()
                    + (next.isEmpty() ? ", which is the last phase." : "; next is " + String.join(" or ", next) + "."));
        }
        draft.phase(phase);
        return new EffectChange.Done("Moved to " + phase + ".");
    }

    EffectChange next(EffectArguments given) {
        var field = given.text("field").orElse("");
        var state = given.text("state").orElse("");
        var next = draft.active().filter(identity -> program.rank(identity.state()) < program.rank(state)).findFirst();
        var id = next.map(Identity::id).orElse("");
        if (draft.field(field).equals(id)) {
            return new EffectChange.Nothing("The " + spoken(field) + " stays the same.");
        }
        draft.field(field, id);
        return new EffectChange.Done(
                next.map(identity -> "Next is " + identity.name() + " (" + id + ").").orElse("None is left after it."));
    }

    /** Why a value cannot stand in a field that holds categories or identities. */
    private Optional<EffectChange> unfit(String field, String value) {
        return switch (holds(field)) {
            case TEXT -> Optional.empty();
            case CATEGORY -> {
                var ids = program.categories().stream().map(Category::id).toList();
                yield ids.contains(value)
                        ? Optional.empty()
                        : Optional.of(new EffectChange.Refused(
                                "There is no category " + value + NearMiss.hint(value, ids).map(hint -> "; " + hint).orElse(".")));
            }
            case IDENTITY -> IdentityEffects.unusable(draft, value).map(EffectChange.Refused::new);
        };
    }

    private StateField.Holds holds(String field) {
        return program.field(field).map(StateField::holds).orElse(StateField.Holds.TEXT);
    }

    private String title(String field, String value) {
        return holds(field) == StateField.Holds.IDENTITY
                ? draft.identity(value).map(identity -> identity.name() + " (" + value + ")").orElse(value)
                : program.title(holds(field), value);
    }

    private static String spoken(String field) {
        return field.replace('_', ' ');
    }
}
