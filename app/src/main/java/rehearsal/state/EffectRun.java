package rehearsal.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import rehearsal.program.ActionType;
import rehearsal.program.Effect;
import rehearsal.program.Primitive;
import rehearsal.program.Program;
import rehearsal.state.ActionOutcome.Result;
import tools.jackson.databind.JsonNode;

/** Runs the effects of one action, all of them or none. Which effects those are is in the program; no action is known here by name. */
final class EffectRun {
    private final WorkingState draft;
    private final ActionType type;
    private final IdentityEffects identities;
    private final StateEffects states;
    private final NoteEffects notes;
    private final BriefEffects brief;

    EffectRun(Program program, WorkingState draft, ActionType type) {
        this.draft = draft;
        this.type = type;
        this.identities = new IdentityEffects(program, draft);
        this.states = new StateEffects(program, draft);
        this.notes = new NoteEffects(draft);
        this.brief = new BriefEffects(draft);
    }

    ActionOutcome run(Action action) {
        draft.begin();
        var done = new ArrayList<String>();
        var nothing = new ArrayList<String>();
        for (var effect : type.effects()) {
            for (var change : changes(effect, action, !done.isEmpty())) {
                switch (change) {
                    case EffectChange.Refused(var why) -> {
                        draft.takeBack();
                        return new ActionOutcome(action, Result.REFUSED, why);
                    }
                    case EffectChange.Done(var why) -> done.add(why);
                    case EffectChange.Nothing(var why) -> nothing.add(why);
                }
            }
        }
        return done.isEmpty()
                ? new ActionOutcome(action, Result.SKIPPED, nothing.isEmpty() ? "It asked for nothing." : String.join(" ", nothing))
                : new ActionOutcome(action, Result.APPLIED, String.join(" ", done));
    }

    private List<EffectChange> changes(Effect effect, Action action, boolean somethingDone) {
        // Moving on to the next piece of work follows work that was done; an action that did none leaves the client where they are.
        if (effect.primitive() == Primitive.NEXT_PENDING && !somethingDone && type.effects().size() > 1) {
            return List.of();
        }
        if (effect.forEach().isEmpty()) {
            return List.of(change(effect, new EffectArguments(type, effect, action.params(), Optional.empty())));
        }
        var elements = action.params().path(effect.forEach().get());
        if (elements.isEmpty()) {
            return List.of(new EffectChange.Nothing("The list " + effect.forEach().get() + " is empty."));
        }
        return changes(effect, action, elements);
    }

    private List<EffectChange> changes(Effect effect, Action action, JsonNode elements) {
        var changes = new ArrayList<EffectChange>();
        var ids = new HashSet<String>();
        for (var element : elements) {
            var given = new EffectArguments(type, effect, action.params(), Optional.of(element));
            var again = given.text("id").filter(id -> !ids.add(id));
            var change = again.<EffectChange>map(id -> new EffectChange.Refused("The id " + id + " is named twice."))
                    .orElseGet(() -> change(effect, given));
            changes.add(change);
            if (change instanceof EffectChange.Refused) {
                break;
            }
        }
        return changes;
    }

    private EffectChange change(Effect effect, EffectArguments given) {
        var missing = effect.primitive().required().stream().filter(name -> !given.has(name)).findFirst();
        if (missing.isPresent()) {
            return new EffectChange.Refused("Its " + missing.get() + " is missing or empty.");
        }
        return switch (effect.primitive()) {
            case CREATE_IDENTITY -> identities.create(given);
            case CHANGE_IDENTITY -> identities.change(given);
            case ARCHIVE_IDENTITY -> identities.archive(given);
            case NOTE_IDENTITY -> identities.note(given);
            case NEST_IDENTITY -> identities.nest(given);
            case COMBINE_IDENTITIES -> identities.combine(given);
            case SET_FIELD -> states.set(given);
            case APPEND -> states.append(given);
            case REPLACE_LIST -> states.replace(given);
            case REMOVE -> states.remove(given);
            case MOVE_TO_PHASE -> states.move(given);
            case NEXT_PENDING -> states.next(given);
            case ADD_USER_NOTE -> notes.add(given);
            case CHANGE_USER_NOTE -> notes.change(given);
            case DELETE_USER_NOTE -> notes.delete(given);
            case SHOW_CARD -> show(given);
            case SET_KIND -> brief.kind(given);
            case SET_MOOD -> brief.mood(given);
            case SET_COLOURS -> brief.colours(given);
            case ADD_SCENE_ELEMENT -> brief.add(given);
            case CHANGE_SCENE_ELEMENT -> brief.change(given);
            case REMOVE_SCENE_ELEMENT -> brief.remove(given);
            case SET_DISPLAY_TEXT -> brief.text(given);
            case REMOVE_DISPLAY_TEXT -> brief.removeText(given);
            case RAISE_AMBIGUITY -> brief.raise(given);
            case RESOLVE_AMBIGUITY -> brief.resolve(given);
            case SUM_UP -> brief.sumUp(given);
            case REPORT_CONSENT -> brief.consent(given);
        };
    }

    private EffectChange show(EffectArguments given) {
        draft.card(new Card(given.text("text").orElse(""), given.texts("buttons")));
        return new EffectChange.Done("Showed a card.");
    }
}
