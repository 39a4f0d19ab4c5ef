package rehearsal.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rehearsal.store.backup.BackupFile;
import rehearsal.store.db.StoreException;
import rehearsal.store.db.StoreLocation;
import rehearsal.ui.draft.WindowContext;
import rehearsal.workspace.PendingRestore;
import rehearsal.workspace.Workspace;

/** Where the library is, and its backups. A restore waits for the next start: a library in use is never replaced. */
final class StorageModel {

    private final Workspace workspace;
    private final WindowContext around;
    private final PendingRestore pending;
    private final ReadOnlyObjectWrapper<List<BackupFile>> backups = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Path>> planned = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<String> outcome = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<String> problem = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    StorageModel(Workspace workspace, WindowContext around) {
        this.workspace = workspace;
        this.around = around;
        this.pending = new PendingRestore(workspace.store().location());
    }

    private record Seen(List<BackupFile> backups, Optional<Path> planned, String outcome) {
    }

    ReadOnlyObjectProperty<List<BackupFile>> backups() {
        return backups.getReadOnlyProperty();
    }

    /** The backup that is restored at the next start. */
    ReadOnlyObjectProperty<Optional<Path>> planned() {
        return planned.getReadOnlyProperty();
    }

    /** What the restore at this start came to. */
    ReadOnlyObjectProperty<String> outcome() {
        return outcome.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<String> problem() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    boolean shared() {
        return workspace.store().location() instanceof StoreLocation.Shared;
    }

    /** The database, without user and password. */
    String database() {
        return switch (workspace.store().location()) {
            case StoreLocation.Embedded embedded -> embedded.databaseFile().toString();
            case StoreLocation.Shared shared -> shared.toString();
        };
    }

    String folder() {
        return workspace.store().location().dataDirectory().toString();
    }

    String backupFolder() {
        return workspace.store().location().backupDirectory().toString();
    }

    void refresh() {
        around.background().run(
                () -> new Seen(workspace.store().backups().list(), pending.planned(), pending.outcome().orElse("")), seen -> {
                    backups.set(seen.backups());
                    planned.set(seen.planned());
                    outcome.set(seen.outcome());
                }, this::failed);
    }

    void backUp() {
        busy.set(true);
        problem.set("");
        around.background().run(() -> workspace.store().backups().make("by-hand"), made -> {
            busy.set(false);
            around.desk().say(around.texts().say("settings.backup.made", made.file().getFileName()));
            refresh();
        }, failure -> {
            busy.set(false);
            failed(failure);
        });
    }

    void restore(Path backup) {
        around.background().run(() -> {
            pending.plan(backup);
            return true;
        }, done -> refresh(), this::failed);
    }

    void cancelRestore() {
        around.background().run(() -> {
            pending.cancel();
            return true;
        }, done -> refresh(), this::failed);
    }

    void closeOutcome() {
        around.background().run(() -> {
            pending.closeOutcome();
            return true;
        }, done -> refresh(), this::failed);
    }

    private void failed(Exception failure) {
        if (failure instanceof StoreException expected) {
            problem.set(String.valueOf(expected.getMessage()));
        } else {
            around.desk().failed(failure);
        }
    }
}
