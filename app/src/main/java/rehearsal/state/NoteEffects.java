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

    Change add(EffectArguments given) {
        var text = given.text("note").orElse("");
        return draft.noteSaying(text).<Change>map(same -> new Change.Nothing("The note " + same.id() + " already says this."))
                .orElseGet(() -> new Change.Done("Kept the note " + draft.addNote(text).id() + "."));
    }

    Change change(EffectArguments given) {
        var text = given.text("note").orElse("");
        return existing(given, note -> {
            if (note.note().equals(text)) {
                return new Change.Nothing("The note " + note.id() + " already says this.");
            }
            draft.note(note.id(), Optional.of(new UserNote(note.id(), text, note.unknown())));
            return new Change.Done("Changed the note " + note.id() + ".");
        });
    }

    Change delete(EffectArguments given) {
        return existing(given, note -> {
            draft.note(note.id(), Optional.empty());
            return new Change.Done("Deleted the note " + note.id() + ".");
        });
    }

    private Change existing(EffectArguments given, Function<UserNote, Change> work) {
        var id = given.text("id").orElse("");
        return draft.note(id).map(work).orElseGet(() -> missing(id));
    }

    private Change missing(String id) {
        return new Change.Refused("There is no note with the id " + id
                + NearMiss.of(id, draft.noteIds()).map(near -> "; " + near + " comes nearest.").orElse("."));
    }
}
