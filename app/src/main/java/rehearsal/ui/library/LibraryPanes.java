package rehearsal.ui.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Region;
import rehearsal.library.AuthorContext;
import rehearsal.library.Entry;
import rehearsal.library.ProblemFinder;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.place.Place;

/** What is done to the library as a whole, in a pane that lies over the editor while it lasts. */
public final class LibraryPanes implements LibraryActions {

    private final LibraryModel library;
    private final ExportModel files;
    private final WindowContext around;
    private final FileQuestions ask;
    private final StatusChanges moves;
    private final ImportModel importing;
    private final NewPromptModel beginning;
    private final ObjectProperty<Optional<Region>> pane = new SimpleObjectProperty<>(Optional.empty());

    /** The desktop's own questions for files. */
    public interface FileQuestions {
        List<Path> files(String title);

        Optional<Path> folder(String title);
    }

    public LibraryPanes(LibraryModel library, AuthorContext shelves, WindowContext around, ProblemFinder finder, FileQuestions ask) {
        this.library = library;
        this.files = new ExportModel(shelves, around);
        this.around = around;
        this.ask = ask;
        this.moves = new StatusChanges(shelves, around, finder, this::moved);
        this.importing = new ImportModel(shelves, around, this::moved);
        this.beginning = new NewPromptModel(library, shelves, around, this::close);
        importing.cargo().subscribe((_, _) -> showImport());
    }

    public LibraryModel library() {
        return library;
    }

    private void moved() {
        library.refresh();
    }

    /** The pane that is open. */
    public ReadOnlyObjectProperty<Optional<Region>> pane() {
        return pane;
    }

    public void close() {
        if (importing.open()) {
            importing.close();
        }
        pane.set(Optional.empty());
    }

    private void showImport() {
        if (!importing.open()) {
            pane.set(Optional.empty());
            return;
        }
        around.desk().go(stay());
        pane.set(Optional.of(ImportController.view(importing, around.texts(), this::targets)));
    }

    private Place stay() {
        return library.open().get().<Place>map(Place.Library::at).orElseGet(Place.Library::anywhere);
    }

    private List<ImportController.Choice> targets() {
        var choices = new ArrayList<ImportController.Choice>();
        choices.add(new ImportController.Choice(Optional.empty(), around.texts().say("library.import.nowhere")));
        for (var aim : beginning.aims()) {
            if (aim instanceof NewPromptModel.Aim.Known known) {
                choices.add(new ImportController.Choice(Optional.of(known.scope()), beginning.words(aim)));
            }
        }
        return choices;
    }

    @Override
    public void begin(Optional<Entry> copyOf) {
        beginning.begin(copyOf);
        around.desk().go(stay());
        pane.set(Optional.of(NewPromptController.view(beginning, around.texts(), this::close)));
    }

    @Override
    public void paste() {
        paste(Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse(""));
    }

    /** Words that may be a prompt. Without a word of their own about it they go to the first place that is free. */
    public void paste(String words) {
        var free = beginning.aims().stream().filter(aim -> aim instanceof NewPromptModel.Aim.Known).findFirst()
                .flatMap(aim -> aim instanceof NewPromptModel.Aim.Known known ? Optional.of(known.scope()) : Optional.empty());
        importing.paste(words, free);
    }

    /** Files that were dropped somewhere in the library. */
    public void take(List<Path> files) {
        importing.take(files);
    }

    @Override
    public void chooseImport() {
        importing.take(ask.files(around.texts().say("library.import")));
    }

    @Override
    public void chooseImportFolder() {
        ask.folder(around.texts().say("library.import.folder")).ifPresent(folder -> importing.take(List.of(folder)));
    }

    @Override
    public void chooseExport(Optional<Scope> only) {
        ask.folder(around.texts().say(only.isPresent() ? "library.export.one" : "library.export"))
                .ifPresent(folder -> files.export(folder, only));
    }

    @Override
    public Optional<Path> carry(Scope scope) {
        return files.carry(scope);
    }

    @Override
    public void moves(Entry entry, Consumer<List<StatusChanges.Move>> then) {
        moves.of(entry, then);
    }
}
