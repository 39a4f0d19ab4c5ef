package rehearsal.ui.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import rehearsal.library.Entry;
import rehearsal.store.prompt.Scope;

/** What leads from the tree to somewhere else: new prompts, files in and out, switches. */
public interface LibraryActions {

    void begin(Optional<Entry> copyOf);

    void paste();

    void chooseImport();

    void chooseImportFolder();

    /** One prompt with all its versions, or all of them. */
    void chooseExport(Optional<Scope> only);

    /** A file of the live version, or of the newest where none is live, to be dragged out of the window. */
    Optional<Path> carry(Scope scope);

    void moves(Entry entry, Consumer<List<StatusChanges.Move>> then);
}
