package rehearsal.ui.library;

import java.io.IOException;
import java.nio.file.Files;
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
import rehearsal.exchange.LibraryExport;
import rehearsal.exchange.LibraryWriter;
import rehearsal.library.AuthorContext;
import rehearsal.library.Entry;
import rehearsal.library.ProblemFinder;
import rehearsal.store.db.StoreException;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.place.Place;

/** What is done to the library as a whole, in a pane that lies over the editor while it lasts. */
public final class LibraryPanes implements LibraryActions {

    private final LibraryModel library;
    private final AuthorContext shelves;
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
        this.shelves = shelves;
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
                .ifPresent(folder -> export(folder, only));
    }

    private void export(Path folder, Optional<Scope> only) {
        var export = new LibraryExport(shelves.prompts());
        around.background().run(() -> only.map(scope -> export.write(folder, scope))
                .orElseGet(() -> export.write(folder, List.of(shelves.program().name()))), written -> {
                    var texts = around.texts();
                    around.desk().say(written.failed().isEmpty()
                            ? texts.say("library.exported", written.written().size() + written.unchanged().size(), folder)
                            : texts.say("library.export.failed", written.failed().size(), written.failed().getFirst().sentence()));
                }, around::sayWhy);
    }

    /** Made at once, for a drag begins with what it carries. */
    @Override
    public Optional<Path> carry(Scope scope) {
        try {
            var version = shelves.prompts().live(scope).or(() -> shelves.prompts().latest(scope));
            return version.isPresent() ? Optional.of(alone(version.get())) : Optional.empty();
        } catch (IOException | StoreException broken) {
            around.desk().say(String.valueOf(broken.getMessage()));
            return Optional.empty();
        }
    }

    /** Whoever takes the file takes a copy; this one goes when the studio does. */
    private static Path alone(PromptVersion version) throws IOException {
        var folder = Files.createTempDirectory("rehearsal");
        folder.toFile().deleteOnExit();
        var file = LibraryWriter.writeAlone(folder, version);
        file.toFile().deleteOnExit();
        return file;
    }

    @Override
    public void moves(Entry entry, Consumer<List<StatusChanges.Move>> then) {
        moves.of(entry, then);
    }
}
