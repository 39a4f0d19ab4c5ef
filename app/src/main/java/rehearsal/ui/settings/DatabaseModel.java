package rehearsal.ui.settings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rehearsal.store.db.ConnectionProbe.Tried;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.fx.Latest;
import rehearsal.workspace.DatabaseChoice.Choice;
import rehearsal.workspace.DatabaseChoice;

/** Which library the next start opens. Nothing is kept that was not tried. */
final class DatabaseModel {

    private final DatabaseChoice database;
    private final WindowContext around;
    private final Latest trying;
    private final ReadOnlyObjectWrapper<Choice> kept = new ReadOnlyObjectWrapper<>(new Choice.File(Optional.empty()));
    private final ReadOnlyObjectWrapper<Optional<Tried>> tried = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();

    DatabaseModel(DatabaseChoice database, WindowContext around) {
        this.database = database;
        this.around = around;
        this.trying = around.latest();
    }

    /** What was typed. */
    record Typed(boolean server, String folder, String url, String user, String password) {
        Choice choice() {
            return server
                    ? new Choice.Server(url.strip(), user.strip())
                    : new Choice.File(Optional.of(folder.strip()).filter(text -> !text.isEmpty()).map(Path::of));
        }

        /** Nobody reads a password by accident. */
        @Override
        public String toString() {
            return "Typed[" + choice() + "]";
        }
    }

    ReadOnlyObjectProperty<Choice> kept() {
        return kept.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Tried>> tried() {
        return tried.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Whether the next start opens something else than this one did. */
    ReadOnlyBooleanProperty changed() {
        return changed.getReadOnlyProperty();
    }

    String usualFolder() {
        return database.usualFolder().toString();
    }

    void refresh() {
        around.run(database::choice, kept::set);
    }

    /** Something else was typed: what was tried says nothing about it. */
    void typed() {
        trying.cancel();
        busy.set(false);
        tried.set(Optional.empty());
    }

    void tryOut(Typed typed) {
        ask(typed, result -> {
        });
    }

    void use(Typed typed) {
        ask(typed, result -> {
            if (result.fine()) {
                keep(typed);
            }
        });
    }

    private void ask(Typed typed, Consumer<Tried> then) {
        busy.set(true);
        var work = around.desk().begin(around.texts().say("settings.database.trying"), this::typed);
        trying.run(() -> database.tryOut(typed.choice(), typed.password()), result -> {
            work.finished();
            busy.set(false);
            tried.set(Optional.of(result));
            then.accept(result);
        }, failure -> {
            work.finished();
            busy.set(false);
            around.desk().failed(failure);
        });
    }

    private void keep(Typed typed) {
        around.run(() -> database.keep(typed.choice(), typed.password()), problem -> {
            if (problem.isPresent()) {
                tried.set(Optional.of(new Tried(false, problem.get())));
            } else {
                changed.set(true);
                refresh();
                around.desk().say(around.texts().say("settings.database.kept"));
            }
        });
    }
}
