package rehearsal.ui.bench;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Parent;
import javafx.scene.input.TransferMode;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.draft.DraftModel;
import rehearsal.ui.draft.Kept;
import rehearsal.ui.draft.ProblemFinder;
import rehearsal.ui.draft.Shelves;
import rehearsal.ui.draft.Surroundings;
import rehearsal.ui.editor.EditorController;
import rehearsal.ui.editor.EditorModel;
import rehearsal.ui.inspector.InspectorController;
import rehearsal.ui.inspector.InspectorModel;
import rehearsal.ui.library.ImportExport;
import rehearsal.ui.library.LibraryController;
import rehearsal.ui.library.LibraryModel;
import rehearsal.ui.place.Command;
import rehearsal.ui.place.Place;
import rehearsal.ui.place.Screen;
import rehearsal.ui.sent.PreviewDesk;
import rehearsal.ui.sent.SentController;
import rehearsal.ui.sent.SentModel;
import rehearsal.ui.timeline.TimelineController;
import rehearsal.ui.timeline.TimelineModel;
import rehearsal.ui.timeline.VersionFacts;

/** The library place. */
public final class BenchScreen implements Screen {

    private final Surroundings around;
    private final DraftModel draft;
    private final LibraryModel library;
    private final EditorModel editorModel;
    private final EditorController editor;
    private final TimelineModel timeline;
    private final BenchController bench;
    private final Parent view;
    private boolean draftShown;
    /** Where the caret goes once the prompt is there. */
    private OptionalInt lineToCome = OptionalInt.empty();

    public BenchScreen(Shelves shelves, Surroundings around, ProblemFinder finder, PreviewDesk preview, ImportExport files,
            VersionFacts facts) {
        this.around = around;
        this.draft = new DraftModel(shelves, around, finder);
        this.library = new LibraryModel(shelves, around, finder);
        this.editorModel = new EditorModel(draft, around);
        this.timeline = new TimelineModel(draft, around, finder, facts);
        var texts = around.texts();
        var sent = new SentModel(draft, around, preview);
        this.editor = new EditorController(editorModel, texts, sent::value);
        var inspector = new InspectorModel(draft, around, sent.values(), sent.bill());
        this.bench = new BenchController(LibraryController.view(library, texts, files), editor.load(),
                InspectorController.view(inspector, texts, editor::goTo, editor::insert), SentController.view(sent, texts),
                TimelineController.view(timeline, texts), texts);
        this.view = bench.load();
        view.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        view.setOnDragDropped(event -> {
            files.take(event.getDragboard().getFiles().stream().map(File::toPath).toList());
            event.setDropCompleted(true);
            event.consume();
        });
        draft.savings().addListener((property, before, after) -> library.refresh());
        draft.scope().addListener((property, before, after) -> {
            library.opened(after);
            bench.filled(after.isPresent());
        });
        draft.savings().addListener((property, before, after) -> {
            lineToCome.ifPresent(editor::goToLine);
            lineToCome = OptionalInt.empty();
        });
        draft.kept().addListener((property, before, after) -> markDraft());
        library.refresh();
    }

    /** The tree shows a draft as soon as there is one. */
    private void markDraft() {
        var kept = draft.kept().get();
        if (kept instanceof Kept.At != draftShown && !(kept instanceof Kept.Typing)) {
            draftShown = kept instanceof Kept.At;
            library.refresh();
        }
    }

    @Override
    public boolean shows(Place place) {
        return place instanceof Place.Library;
    }

    @Override
    public void open(Place place) {
        if (place instanceof Place.Library wanted) {
            wanted.scope().ifPresentOrElse(this::openPrompt, this::openSomething);
            if (wanted.scope().isEmpty() || draft.scope().get().equals(wanted.scope())) {
                wanted.line().ifPresent(editor::goToLine);
            } else {
                lineToCome = wanted.line();
            }
        }
    }

    private void openPrompt(Scope scope) {
        if (!draft.scope().get().equals(Optional.of(scope))) {
            draft.open(scope);
        }
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

    /** Something came in from outside. */
    public void refresh() {
        library.refresh();
        draft.refreshStanding();
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
        commands.add(Command.of(texts.say("library.toggle.sent"), "fth-eye", "Shortcut+J", bench::toggleSent));
        return commands;
    }

    @Override
    public void keep() {
        draft.flush();
    }

    @Override
    public void close() {
        draft.flush();
    }
}
