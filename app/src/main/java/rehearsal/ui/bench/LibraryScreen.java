package rehearsal.ui.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.scene.Parent;
import rehearsal.library.AuthorContext;
import rehearsal.library.ProblemFinder;
import rehearsal.library.VersionFacts;
import rehearsal.practice.PreviewRunner;
import rehearsal.store.change.Change;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.draft.DraftModel;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.editor.EditorController;
import rehearsal.ui.editor.EditorModel;
import rehearsal.ui.inspector.InspectorController;
import rehearsal.ui.inspector.InspectorModel;
import rehearsal.ui.library.LibraryController;
import rehearsal.ui.library.LibraryModel;
import rehearsal.ui.library.LibraryPanes;
import rehearsal.ui.place.Command;
import rehearsal.ui.place.Place;
import rehearsal.ui.place.Screen;
import rehearsal.ui.sent.SentController;
import rehearsal.ui.sent.SentModel;
import rehearsal.ui.timeline.TimelineController;
import rehearsal.ui.timeline.TimelineModel;

/** The library place. */
public final class LibraryScreen implements Screen {

    private final WindowContext around;
    private final DraftModel draft;
    private final LibraryModel library;
    private final EditorModel editorModel;
    private final EditorController editor;
    private final TimelineModel timeline;
    private final SentModel sent;
    private final InspectorModel inspector;
    private final BenchController bench;
    private final Parent view;
    private final LibraryPanes work;
    private OptionalInt wantedLine = OptionalInt.empty();

    public LibraryScreen(AuthorContext shelves, WindowContext around, ProblemFinder finder, PreviewRunner preview, LibraryPanes work,
            VersionFacts facts) {
        this.around = around;
        this.draft = new DraftModel(shelves, around, finder);
        this.work = work;
        this.library = work.library();
        this.editorModel = new EditorModel(draft, around, preview::tokens);
        this.timeline = new TimelineModel(draft, around, finder, facts);
        var texts = around.texts();
        this.sent = new SentModel(draft, around, preview);
        this.inspector = new InspectorModel(draft, around, sent.scenario(),
                InspectorModel.Known.of(preview, sent.bill()));
        this.editor = new EditorController(editorModel, texts, inspector::value);
        this.bench = new BenchController(new Panes(LibraryController.view(library, texts, work), editor.load(),
                InspectorController.view(inspector, texts, editor::goTo, editor::insert), SentController.view(sent, texts),
                TimelineController.view(timeline, texts)), texts, around.desk().machine().memory());
        this.view = bench.load();
        view.sceneProperty().subscribe((_, after) -> editorModel.seen(after != null));
        work.pane().subscribe(bench::cover);
        var merge = new MergeModel(draft, around, () -> draft.merging().set(false));
        draft.merging().subscribe((_, wanted) -> showMerge(merge, wanted));
        draft.program().subscribe((_, _) -> library.refresh());
        draft.scope().subscribe((_, after) -> {
            library.opened(after);
            bench.filled(after.isPresent());
        });
        draft.replacements().subscribe((_, _) -> goToWantedLine());
        library.refresh();
    }

    private void showMerge(MergeModel merge, boolean wanted) {
        if (wanted) {
            merge.begin();
            bench.cover(Optional.of(MergeController.view(merge, around.texts(), () -> draft.merging().set(false))));
        } else {
            bench.cover(Optional.empty());
        }
    }

    /** What is done to the library as a whole. */
    public LibraryPanes work() {
        return work;
    }

    @Override
    public boolean shows(Place place) {
        return place instanceof Place.Library;
    }

    @Override
    public void open(Place place) {
        if (place instanceof Place.Library wanted) {
            wanted.scope().ifPresentOrElse(scope -> openPrompt(scope, wanted.line()), this::openSomething);
        }
    }

    /** A line is gone to when the text is there. */
    private void openPrompt(Scope scope, OptionalInt line) {
        bench.chosen();
        if (draft.scope().get().equals(Optional.of(scope))) {
            line.ifPresent(editor::goToLine);
            return;
        }
        work.close();
        draft.merging().set(false);
        wantedLine = line;
        draft.open(scope);
    }

    private void goToWantedLine() {
        var line = wantedLine;
        wantedLine = OptionalInt.empty();
        line.ifPresent(number -> around.background().show(() -> editor.goToLine(number)));
    }

    private void openSomething() {
        if (draft.scope().get().isEmpty()) {
            library.whenRead(() -> library.first().ifPresent(draft::open));
        }
    }

    @Override
    public Parent view() {
        return view;
    }

    /** The library was changed, here or elsewhere. */
    public void changed(Set<Change> changes) {
        draft.changed(changes);
    }

    /** The program was read again. */
    public void programChanged() {
        library.refresh();
        draft.programChanged();
    }

    /** For tests and for what else needs the open prompt. */
    public DraftModel draft() {
        return draft;
    }

    @Override
    public List<Command> commands() {
        var texts = around.texts();
        var commands = new ArrayList<>(editor.commands());
        commands.add(Command.of(texts.say("library.search"), "fth-search", "Shortcut+Shift+L", () -> LibraryController.focusSearch(view)));
        commands.add(Command.of(texts.say("timeline.compare"), "fth-columns", "Shortcut+D", timeline::compare));
        commands.add(Command.of(texts.say("library.toggle.inspector"), "fth-sidebar", "Shortcut+I", bench::toggleInspector));
        commands.add(Command.of(texts.say("library.toggle.tree"), "fth-book-open", "Shortcut+Shift+B", bench::toggleTree));
        commands.add(Command.of(texts.say("library.begin"), "fth-plus", "Shortcut+N", () -> work.begin(Optional.empty())));
        commands.add(Command.of(texts.say("library.paste"), "fth-clipboard", "Shortcut+Shift+V", work::paste));
        commands.add(Command.of(texts.say("library.import"), "fth-download", "Shortcut+O", work::chooseImport));
        commands.add(Command.of(texts.say("library.export"), "fth-upload", () -> work.chooseExport(Optional.empty())));
        commands.add(Command.of(texts.say("library.toggle.sent"), "fth-eye", "Shortcut+J", bench::toggleSent));
        return commands;
    }

    @Override
    public void keep() {
        draft.flush();
    }

    @Override
    public void close() {
        draft.close();
        editorModel.close();
        sent.close();
        inspector.close();
    }
}
