package rehearsal.state;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import rehearsal.document.NearMiss;
import rehearsal.program.Category;
import rehearsal.program.IdentityState;
import rehearsal.program.Program;
import rehearsal.program.StateField;

/** Effects on identities. */
final class IdentityEffects {
    private static final List<String> CHANGEABLE = List.of("name", "category", "state", "i_am_statement", "visualization");

    private final Program program;
    private final WorkingState draft;

    IdentityEffects(Program program, WorkingState draft) {
        this.program = program;
        this.draft = draft;
    }

    EffectChange create(EffectArguments given) {
        var name = given.text("name").orElse("");
        var category = given.text("category").orElse("");
        var state = given.text("state").or(() -> program.identityStates().stream().findFirst().map(IdentityState::id)).orElse("");
        var refused = taken(name, "").or(() -> noRoom(category, "")).or(() -> unknownState(state));
        if (refused.isPresent()) {
            return refused.get();
        }
        var id = draft.nextIdentityId();
        var notes = given.text("note").map(List::of).orElse(List.of());
        draft.put(new Identity(id, name, category, state, Optional.empty(), Optional.empty(), notes, false, Map.of()));
        return new EffectChange.Done("Created " + name + " (" + id + ") in " + title(category) + ".");
    }

    EffectChange change(EffectArguments given) {
        return usable(given, identity -> changed(identity, given));
    }

    private EffectChange changed(Identity identity, EffectArguments given) {
        if (CHANGEABLE.stream().noneMatch(given::has)) {
            return new EffectChange.Refused("It gives " + identity.name() + " nothing new: what it brings is empty.");
        }
        var name = given.text("name").orElse(identity.name());
        var category = given.text("category").orElse(identity.category());
        var renamed = !WorkingState.fold(name).equals(WorkingState.fold(identity.name()));
        var refused = (renamed ? taken(name, identity.id()) : Optional.<EffectChange>empty())
                .or(() -> category.equals(identity.category()) ? Optional.empty() : noRoom(category, identity.id()))
                .or(() -> given.text("state").flatMap(this::unknownState));
        if (refused.isPresent()) {
            return refused.get();
        }
        var reached = given.text("state").filter(state -> program.rank(state) > program.rank(identity.state())).orElse(identity.state());
        var changed = identity.withName(name).withCategory(category).withState(reached)
                .withIAmStatement(given.text("i_am_statement").or(identity::iAmStatement))
                .withVisualization(given.text("visualization").or(identity::visualization));
        var lacks = given.text("needs").flatMap(need -> lacking(changed, need));
        if (lacks.isPresent()) {
            return lacks.get();
        }
        if (changed.equals(identity)) {
            return new EffectChange.Nothing(
                    given.text("state")
                            .map(state -> identity.name() + is(identity.state(), " is already ", " already has the state ") + ".")
                            .orElse(identity.name() + " is already as it was asked for."));
        }
        draft.put(changed);
        return new EffectChange.Done(sentence(identity, changed));
    }

    /** Nobody can accept words that were never written. */
    private static Optional<EffectChange> lacking(Identity identity, String need) {
        var written = need.equals("i_am_statement") ? identity.iAmStatement() : identity.visualization();
        return written.isPresent()
                ? Optional.empty()
                : Optional.of(new EffectChange.Refused(identity.name() + " has no "
                        + (need.equals("i_am_statement") ? "I-am statement" : "visualization") + " yet, so there is nothing to accept."));
    }

    private String sentence(Identity before, Identity after) {
        var done = new ArrayList<String>();
        if (!before.name().equals(after.name())) {
            done.add(before.name() + " is now called " + after.name());
        }
        if (!before.category().equals(after.category())) {
            done.add(after.name() + " moved to " + title(after.category()));
        }
        if (!before.iAmStatement().equals(after.iAmStatement())) {
            done.add("the I-am statement of " + after.name() + " changed");
        }
        if (!before.visualization().equals(after.visualization())) {
            done.add("the visualization of " + after.name() + " changed");
        }
        if (!before.state().equals(after.state())) {
            done.add(after.name() + is(after.state(), " is ", " now has the state "));
        }
        var all = String.join("; ", done);
        return Character.toUpperCase(all.charAt(0)) + all.substring(1) + ".";
    }

    EffectChange archive(EffectArguments given) {
        return usable(given, this::archived);
    }

    private EffectChange archived(Identity identity) {
        draft.put(identity.putAway());
        leave(identity.id(), "");
        return new EffectChange.Done("Archived " + identity.name() + ".");
    }

    EffectChange note(EffectArguments given) {
        return usable(given, identity -> noted(identity, given.text("note").orElse("")));
    }

    private EffectChange noted(Identity identity, String note) {
        if (identity.notes().stream().anyMatch(kept -> WorkingState.fold(kept).equals(WorkingState.fold(note)))) {
            return new EffectChange.Nothing(identity.name() + " already has this note.");
        }
        draft.put(identity.withNotes(joined(identity.notes(), List.of(note))));
        return new EffectChange.Done("Added a note to " + identity.name() + ".");
    }

    EffectChange nest(EffectArguments given) {
        return usable(given, identity -> nested(identity, given.text("parent").orElse("")));
    }

    private EffectChange nested(Identity nested, String parentId) {
        var refused = pair(nested.id(), parentId);
        if (refused.isPresent()) {
            return refused.get();
        }
        var parent = draft.identity(parentId).orElseThrow();
        draft.put(parent.withNotes(joined(parent.notes(), nested.notes())));
        draft.put(nested.putAway());
        leave(nested.id(), parentId);
        return new EffectChange.Done(nested.name() + " is now a part of " + parent.name() + "; its notes were copied and it was archived.");
    }

    EffectChange combine(EffectArguments given) {
        return usable(given, identity -> combined(identity, given.text("other").orElse("")));
    }

    private EffectChange combined(Identity kept, String otherId) {
        var refused = pair(kept.id(), otherId);
        if (refused.isPresent()) {
            return refused.get();
        }
        var other = draft.identity(otherId).orElseThrow();
        var name = kept.name() + " & " + other.name();
        var taken = taken(name, kept.id());
        if (taken.isPresent()) {
            return taken.get();
        }
        draft.put(kept.withName(name).withNotes(joined(kept.notes(), other.notes()))
                .withIAmStatement(kept.iAmStatement().or(other::iAmStatement))
                .withVisualization(kept.visualization().or(other::visualization)));
        draft.put(other.combinedInto(kept.id()));
        leave(otherId, kept.id());
        return new EffectChange.Done(kept.name() + " and " + other.name() + " are now " + name + "; " + other.name() + " was archived.");
    }

    private EffectChange usable(EffectArguments given, Function<Identity, EffectChange> work) {
        var id = given.text("id").orElse("");
        return unusable(id).orElseGet(() -> draft.identity(id).map(work).orElseThrow());
    }

    /** Fields that pointed at an identity that was put away point at what took its place, or at nothing. */
    private void leave(String id, String instead) {
        program.fields().stream().filter(field -> field.holds() == StateField.Holds.IDENTITY && !field.list())
                .filter(field -> draft.field(field.name()).equals(id)).forEach(field -> draft.field(field.name(), instead));
    }

    private static List<String> joined(List<String> notes, List<String> more) {
        var all = new LinkedHashSet<>(notes);
        all.addAll(more);
        return List.copyOf(all);
    }

    private Optional<EffectChange> pair(String one, String other) {
        return one.equals(other) ? Optional.of(new EffectChange.Refused("Both ids are " + one + ".")) : unusable(other);
    }

    private Optional<EffectChange> unusable(String id) {
        return unusable(draft, id).map(EffectChange.Refused::new);
    }

    /** Why an identity cannot be worked on: there is none of that id, or it was archived. */
    static Optional<String> unusable(WorkingState draft, String id) {
        var identity = draft.identity(id);
        if (identity.isEmpty()) {
            var near = draft.named(id).findFirst().map(named -> "; " + named.name() + " has the id " + named.id() + ".");
            return Optional.of("There is no identity with the id " + id
                    + near.or(() -> NearMiss.of(id, draft.identityIds()).map(hint -> "; " + hint + " comes nearest.")).orElse("."));
        }
        return identity.get().archived() ? Optional.of(identity.get().name() + " (" + id + ") is archived.") : Optional.empty();
    }

    private Optional<EffectChange> taken(String name, String ownId) {
        return draft.named(name).filter(other -> !other.id().equals(ownId) && !other.wentInto(ownId)).findFirst()
                .map(other -> new EffectChange.Refused("There is already "
                        + (other.archived() ? "an archived" : "an") + " identity called " + other.name() + " (" + other.id() + ")."));
    }

    private Optional<EffectChange> noRoom(String id, String ownId) {
        var category = program.category(id);
        if (category.isEmpty()) {
            var hint = NearMiss.hint(id, program.categories().stream().map(Category::id).toList());
            return Optional.of(new EffectChange.Refused("There is no category " + id + hint.map(text -> "; " + text).orElse(".")));
        }
        if (category.get().holdsMany() || draft.activeIn(id) == 0) {
            return Optional.empty();
        }
        var holder = draft.active().filter(identity -> identity.category().equals(id) && !identity.id().equals(ownId)).findFirst();
        return holder.map(identity -> new EffectChange.Refused(category.get().title() + " holds one identity, and " + identity.name() + " ("
                + identity.id() + ") is there."));
    }

    private Optional<EffectChange> unknownState(String state) {
        return state.isEmpty() || program.rank(state) >= 0
                ? Optional.empty()
                : Optional.of(new EffectChange.Refused("There is no identity state " + state + "."));
    }

    private String title(String category) {
        return program.title(StateField.Holds.CATEGORY, category);
    }

    /** "Baker is accepted", but not "Baker is I-am statement found". */
    private String is(String state, String adjective, String noun) {
        var title = stateTitle(state);
        return title.contains(" ") ? noun + "“" + title + "”" : adjective + title;
    }

    private String stateTitle(String id) {
        return program.identityStates().stream().filter(state -> state.id().equals(id)).findFirst().map(IdentityState::title).orElse(id);
    }
}
