package rehearsal.ui.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import rehearsal.program.LoadedProgram;
import rehearsal.program.Phase;
import rehearsal.program.Program;
import rehearsal.program.ProgramLoader;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.fx.Latest;
import rehearsal.workspace.Workspace;

/** A program as its file, checked while it is written. What was last valid stays in the tables while the text has errors. */
final class ProgramsModel {

    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final Duration KEEPING = Duration.ofMillis(800);

    private final Workspace workspace;
    private final WindowContext around;
    private final Latest check;
    private final Latest keeping;
    private final ProgramLoader loader = new ProgramLoader();
    private final ReadOnlyObjectWrapper<List<String>> names = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<String>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<LoadedProgram>> loaded = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Program>> valid = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty edited = new SimpleBooleanProperty();
    private final BooleanProperty added = new SimpleBooleanProperty();
    private final StringProperty orphans = new SimpleStringProperty("");
    private String kept = "";

    ProgramsModel(Workspace workspace, WindowContext around) {
        this.workspace = workspace;
        this.around = around;
        this.check = around.latest();
        this.keeping = around.latest();
        text.subscribe((_, _) -> typed());
    }

    private record Read(List<String> names, String name, String source, String typed, boolean added) {
    }

    private record Checked(LoadedProgram loaded, List<String> lost) {
    }

    ReadOnlyObjectProperty<List<String>> names() {
        return names.getReadOnlyProperty();
    }

    ObjectProperty<Optional<String>> chosen() {
        return chosen;
    }

    StringProperty text() {
        return text;
    }

    /** What the text is worth, since it was last looked at. */
    ReadOnlyObjectProperty<Optional<LoadedProgram>> loaded() {
        return loaded.getReadOnlyProperty();
    }

    /** The newest text without errors. */
    ReadOnlyObjectProperty<Optional<Program>> valid() {
        return valid.getReadOnlyProperty();
    }

    BooleanProperty edited() {
        return edited;
    }

    /** Whether the chosen one was added here, so that it can be taken away. */
    BooleanProperty added() {
        return added;
    }

    /** Phases the text no longer has though prompts belong to them; empty when there are none. */
    StringProperty orphans() {
        return orphans;
    }

    void refresh() {
        if (!edited.get()) {
            open(chosen.get());
        }
    }

    /** Opens a program; what was typed into another and not saved waits there. */
    void choose(String name) {
        if (!chosen.get().equals(Optional.of(name))) {
            keepDraft();
            open(Optional.of(name));
        }
    }

    /** Nothing typed is lost, whether the window closes or another program is opened. */
    void keepDraft() {
        if (edited.get()) {
            chosen.get().ifPresent(name -> workspace.programs().keepDraft(name, text.get()));
        }
    }

    private void dropDraft(Optional<String> name) {
        name.ifPresent(workspace.programs()::dropDraft);
    }

    private void open(Optional<String> name) {
        around.run(() -> {
            var programs = workspace.programs();
            var all = programs.names();
            var wanted = name.filter(all::contains).orElseGet(all::getFirst);
            var source = programs.source(wanted).orElse("").replace("\r\n", "\n");
            return new Read(all, wanted, source, programs.draft(wanted).orElse(source), programs.isAdded(wanted));
        }, this::show);
    }

    private void show(Read read) {
        names.set(read.names());
        chosen.set(Optional.of(read.name()));
        kept = read.source();
        added.set(read.added());
        valid.set(Optional.empty());
        text.set(read.typed());
        edited.set(!read.typed().equals(read.source()));
        look();
    }

    private void typed() {
        edited.set(!text.get().equals(kept));
        check.after(PAUSE, this::look);
        keeping.after(KEEPING, this::keepDraftBehind);
    }

    /** A text is on disk a second after it was typed. */
    private void keepDraftBehind() {
        var now = text.get();
        var name = chosen.get();
        if (edited.get() && name.isPresent()) {
            around.run(() -> {
                workspace.programs().keepDraft(name.get(), now);
                return true;
            }, done -> {
            });
        }
    }

    private void look() {
        var now = text.get();
        var file = chosen.get().orElse("program") + ".yaml";
        check.run(() -> {
            var result = loader.load(file, now);
            return new Checked(result, result instanceof LoadedProgram.Loaded fine ? lost(fine.program()) : List.of());
        }, this::checked);
    }

    private void checked(Checked checked) {
        if (checked.loaded() instanceof LoadedProgram.Loaded fine) {
            valid.set(Optional.of(fine.program()));
        }
        orphans.set(String.join(", ", checked.lost()));
        loaded.set(Optional.of(checked.loaded()));
    }

    private List<String> lost(Program program) {
        var phases = program.phases().stream().map(Phase::id).toList();
        return workspace.store().prompts().scopes(program.name()).stream().flatMap(summary -> summary.scope().phase().stream())
                .filter(phase -> !phases.contains(phase)).distinct().toList();
    }

    boolean canSave() {
        return edited.get() && loaded.get().filter(LoadedProgram.Loaded.class::isInstance).isPresent();
    }

    void save() {
        var now = text.get();
        var open = chosen.get();
        var file = open.orElse("program") + ".yaml";
        around.run(() -> {
            var result = workspace.programs().add(file, now);
            if (result instanceof LoadedProgram.Loaded) {
                dropDraft(open);
            }
            return result;
        }, result -> {
            loaded.set(Optional.of(result));
            if (result instanceof LoadedProgram.Loaded fine) {
                var name = fine.program().name();
                around.desk().say(around.texts().say("settings.program.saved", name));
                edited.set(false);
                keeping.cancel();
                around.desk().programChanged(name);
                open(Optional.of(name));
            }
        });
    }

    /** Starts another program from the open one. */
    void duplicate() {
        chosen.get().ifPresent(name -> text.set(text.get().replaceFirst("(?m)^name:.*$", "name: " + name + "-copy")));
    }

    /** Throws away what was typed; for a while it can be had back. */
    void revert() {
        var typed = text.get();
        text.set(kept);
        keeping.cancel();
        dropDraft(chosen.get());
        around.desk().undoable(around.texts().say("settings.program.reverted"), () -> text.set(typed));
    }

    /** Takes an added program away; a shipped one of that name shows again. */
    void remove() {
        var name = chosen.get();
        if (name.isEmpty() || !added.get()) {
            return;
        }
        var source = kept;
        around.run(() -> {
            workspace.programs().remove(name.get());
            return workspace.programs().isShipped(name.get());
        }, shipped -> {
            around.desk().programChanged(name.get());
            around.desk().undoable(around.texts().say(shipped ? "settings.program.shipped" : "settings.program.removed", name.get()),
                    () -> around.run(() -> workspace.programs().add(name.get() + ".yaml", source),
                            again -> {
                                around.desk().programChanged(name.get());
                                open(name);
                            }));
            open(name);
        });
    }

    /** Writes an entry to begin with at the end of a section, and gives its place in the text. */
    Optional<Integer> add(Section section) {
        return section.end(text.get()).map(at -> {
            text.set(text.get().substring(0, at) + section.entry() + text.get().substring(at));
            return at;
        });
    }

    /** Where an entry of the program stands in the text. */
    Optional<Integer> find(Section section, String name) {
        return section.find(text.get(), name);
    }
}
