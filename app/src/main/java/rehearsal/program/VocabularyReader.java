package rehearsal.program;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rehearsal.document.Form;
import rehearsal.document.NearMiss;
import rehearsal.document.Problems;

/** Reads phases, categories, identity states, asked questions and state fields. */
final class VocabularyReader {
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,31}");
    /** What a scenario's state holds unless the program says otherwise. */
    private static final List<StateField> USUAL_FIELDS = List.of(new StateField("identity_focus", StateField.Holds.CATEGORY, false),
            new StateField("current_identity", StateField.Holds.IDENTITY, false),
            new StateField("who_you_are", StateField.Holds.TEXT, true), new StateField("who_you_want_to_be", StateField.Holds.TEXT, true),
            new StateField("asked_questions", StateField.Holds.TEXT, true),
            new StateField("skipped_identity_categories", StateField.Holds.CATEGORY, true));

    private final Problems problems;

    VocabularyReader(Problems problems) {
        this.problems = problems;
    }

    Vocabulary read(Form form) {
        return new Vocabulary(phases(form), categories(form), states(form), fields(form));
    }

    private List<Phase> phases(Form form) {
        var forms = form.forms("phases");
        if (forms.isEmpty()) {
            problems.error(form.at("phases"), "A program needs at least one phase.", "add phases: [{id: START, title: Start}]");
        }
        ProgramLoader.unique(forms, "id", "phases", problems);
        var phases = new ArrayList<Phase>();
        for (var phase : forms) {
            var id = id(phase);
            phases.add(new Phase(id, phase.optionalText("title").orElse(id), phase.texts("next")));
            phase.finish();
        }
        next(forms, phases);
        return phases;
    }

    private void next(List<Form> forms, List<Phase> phases) {
        var ids = phases.stream().map(Phase::id).toList();
        for (var form : forms) {
            for (var node : form.nodes("next")) {
                form.textOf("next", node).filter(id -> !ids.contains(id)).ifPresent(id -> problems.error(node.at(),
                        "The next phase " + id + " is not one of the phases.", NearMiss.hint(id, ids)));
            }
        }
        var reached = reached(phases);
        for (var index = 0; index < phases.size(); index++) {
            if (!reached.contains(phases.get(index).id())) {
                problems.warning(forms.get(index).at("id"), "No phase leads to " + phases.get(index).id() + ".",
                        "add it to the next of another phase");
            }
        }
    }

    private static HashSet<String> reached(List<Phase> phases) {
        var reached = new HashSet<String>();
        var open = new ArrayDeque<Phase>();
        phases.stream().findFirst().ifPresent(open::add);
        while (!open.isEmpty()) {
            var phase = open.remove();
            if (reached.add(phase.id())) {
                phases.stream().filter(other -> phase.next().contains(other.id())).forEach(open::add);
            }
        }
        return reached;
    }

    private List<Category> categories(Form form) {
        var forms = form.forms("categories");
        ProgramLoader.unique(forms, "id", "categories", problems);
        var categories = new ArrayList<Category>();
        for (var category : forms) {
            var id = id(category);
            var many = holds(category);
            var guidance = category.optionalText("guidance").filter(text -> !text.isBlank());
            categories.add(new Category(id, category.optionalText("title").orElse(id), many, guidance));
            category.finish();
        }
        return categories;
    }

    private boolean holds(Form category) {
        var holds = category.optionalText("holds").orElse("many");
        if (!holds.equals("one") && !holds.equals("many")) {
            problems.error(category.at("holds"), "A category holds " + holds + " identities.", "write one or many");
        }
        return !holds.equals("one");
    }

    private List<IdentityState> states(Form form) {
        var forms = form.forms("identity_states");
        ProgramLoader.unique(forms, "id", "identity states", problems);
        var states = new ArrayList<IdentityState>();
        for (var state : forms) {
            var id = id(state);
            states.add(new IdentityState(id, state.optionalText("title").orElse(id)));
            state.finish();
        }
        return states;
    }

    private List<StateField> fields(Form form) {
        if (!form.has("fields")) {
            form.node("fields");
            return USUAL_FIELDS;
        }
        var forms = form.forms("fields");
        ProgramLoader.unique(forms, "name", "fields", problems);
        var fields = new ArrayList<StateField>();
        for (var field : forms) {
            var name = field.name("name");
            var holds = ProgramLoader.choice(field, "holds", StateField.Holds.values(), StateField.Holds.TEXT);
            fields.add(new StateField(name, holds, field.yesNo("list").orElse(false)));
            field.finish();
            if (name.equals("current_phase")) {
                problems.error(field.at("name"), "current_phase is part of every state already.", "remove this field");
            }
        }
        return fields;
    }

    private String id(Form form) {
        var id = form.name("id");
        Optional.of(id).filter(text -> !text.isBlank() && !ID.matcher(text).matches()).ifPresent(text -> problems.error(form.at("id"),
                "The id " + text + " cannot be used.", "start with a letter; then letters, digits, - and _, up to 32"));
        return id;
    }
}
