package rehearsal.ui.rehearse;

import rehearsal.practice.SessionActions;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import rehearsal.turn.Reference;
import rehearsal.ui.draft.WindowContext;

/** The folder of reference notes, and the notes that will go with the next message. */
public final class NotesModel {

    private final SessionActions desk;
    private final WindowContext around;
    private final FileChoices choices;
    private final ObjectProperty<Optional<Path>> folder = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<List<String>> names = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<Reference>> attached = new SimpleObjectProperty<>(List.of());

    /** What is in the folder now. */
    private record Found(Optional<Path> folder, List<String> names) {
    }

    NotesModel(SessionActions desk, WindowContext around, FileChoices choices) {
        this.desk = desk;
        this.around = around;
        this.choices = choices;
    }

    public ReadOnlyObjectProperty<Optional<Path>> folder() {
        return folder;
    }

    /** The notes that can be put beside a message. */
    public ReadOnlyObjectProperty<List<String>> names() {
        return names;
    }

    public ReadOnlyObjectProperty<List<Reference>> attached() {
        return attached;
    }

    void refresh() {
        around.background().run(() -> new Found(desk.notes().folder(), desk.notes().names()), found -> {
            folder.set(found.folder());
            names.set(found.names());
        }, failure -> around.desk().failed(failure));
    }

    void chooseFolder() {
        choices.folder().apply(around.texts().say("chat.notes.folder")).ifPresent(path -> keep(Optional.of(path)));
    }

    void forgetFolder() {
        keep(Optional.empty());
    }

    private void keep(Optional<Path> path) {
        around.background().run(() -> {
            desk.notes().keep(path);
            return path;
        }, _ -> refresh(), failure -> around.desk().failed(failure));
    }

    void chooseFile() {
        choices.files().apply(around.texts().say("chat.notes.file")).forEach(file -> attach(file.toAbsolutePath().toString()));
    }

    /** A note of the folder by its name, or any file by its path. */
    public void attach(String name) {
        around.background().run(() -> desk.notes().read(name), note -> {
            if (attached.get().stream().noneMatch(note::equals)) {
                var more = new ArrayList<>(attached.get());
                more.add(note);
                attached.set(List.copyOf(more));
            }
        }, failure -> {
            if (failure instanceof UncheckedIOException) {
                around.desk().say(around.texts().say("chat.notes.unreadable", name));
            } else {
                around.desk().failed(failure);
            }
        });
    }

    void detach(Reference note) {
        attached.set(attached.get().stream().filter(each -> !each.equals(note)).toList());
    }

    /** They go with this message and with no other. */
    List<Reference> take() {
        var taken = attached.get();
        attached.set(List.of());
        return taken;
    }

    /** The message went nowhere, and so did its notes. */
    void giveBack(List<Reference> notes) {
        if (attached.get().isEmpty()) {
            attached.set(notes);
        }
    }

    int tokens(Reference note, String model) {
        return desk.tokens(model, note.text());
    }
}
