package rehearsal.state;

import java.util.Optional;
import java.util.function.Function;
import rehearsal.document.NearMiss;

/** Effects on the notes about the client. */
final class NoteEffects {
    private final WorkingState draft;

    NoteEffects(WorkingState draft) {
        this.draft = draft;
    }

    EffectChange add(EffectArguments given) {
        var text = given.text("note").orElse("");
        return draft.noteSaying(text).<EffectChange>map(same -> new EffectChange.Nothing("The note " + same.id() + " already says this."))
                .orElseGet(() -> new EffectChange.Done("Kept the note " + draft.addNote(text).id() + "."));
    }

    EffectChange change(EffectArguments given) {
        var text = given.text("note").orElse("");
        return existing(given, note -> {
            if (note.note().equals(text)) {
                return new EffectChange.Nothing("The note " + note.id() + " already says this.");
            }
            draft.note(note.id(), Optional.of(new UserNote(note.id(), text, note.unknown())));
            return new EffectChange.Done("Changed the note " + note.id() + ".");
        });
    }

    EffectChange delete(EffectArguments given) {
        return existing(given, note -> {
            draft.note(note.id(), Optional.empty());
            return new EffectChange.Done("Deleted the note " + note.id() + ".");
        });
    }

    private EffectChange existing(EffectArguments given, Function<UserNote, EffectChange> work) {
        var id = given.text("id").orElse("");
        return draft.note(id).map(work).orElseGet(() -> missing(id));
    }

    private EffectChange missing(String id) {
        return new EffectChange.Refused("There is no note with the id " + id
                + NearMiss.of(id, draft.noteIds()).map(near -> "; " + near + " comes nearest.").orElse("."));
    }
}
