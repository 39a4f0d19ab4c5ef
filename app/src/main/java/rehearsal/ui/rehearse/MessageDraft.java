package rehearsal.ui.rehearse;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import rehearsal.session.Turn;
import rehearsal.turn.Reference;

/** The message that is being written: its text, its notes, and the turn whose message it replaces. What was sent in vain comes back whole. */
final class MessageDraft {

    private final NotesModel notes;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Turn>> editing = new SimpleObjectProperty<>(Optional.empty());
    private Optional<Taken> underWay = Optional.empty();

    /** A message on its way. */
    record Taken(String words, Optional<Turn> edited, List<Reference> notes) {
    }

    MessageDraft(NotesModel notes) {
        this.notes = notes;
    }

    StringProperty typed() {
        return typed;
    }

    /** The turn whose message is being changed. */
    ReadOnlyObjectProperty<Optional<Turn>> editing() {
        return editing;
    }

    void edit(Turn turn) {
        editing.set(Optional.of(turn));
        turn.line().client().ifPresent(message -> typed.set(message.text()));
    }

    void cancelEdit() {
        if (editing.get().isPresent()) {
            editing.set(Optional.empty());
            typed.set("");
        }
    }

    /** What is in the box goes on its way, and the box is empty. */
    Taken take() {
        var taken = new Taken(typed.get().strip(), editing.get(), editing.get().isPresent() ? List.of() : notes.take());
        typed.set("");
        editing.set(Optional.empty());
        underWay = Optional.of(taken);
        return taken;
    }

    /** The same message that is in the box is sent by another button. */
    void takeIfSame(Optional<String> words) {
        underWay = Optional.empty();
        if (words.equals(Optional.of(typed.get().strip()))) {
            take();
        }
    }

    /** Words that never were in the box are on their way, with these notes. */
    void sent(List<Reference> attached) {
        underWay = Optional.of(new Taken("", Optional.empty(), attached));
    }

    void answered() {
        underWay = Optional.empty();
    }

    /** It was not answered: words, notes and the edit are back, unless something else was written since. */
    void giveBack() {
        underWay.filter(_ -> typed.get().isBlank()).ifPresent(taken -> {
            typed.set(taken.words());
            editing.set(taken.edited());
            notes.giveBack(taken.notes());
        });
        underWay = Optional.empty();
    }
}
