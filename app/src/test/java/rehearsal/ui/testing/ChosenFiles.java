package rehearsal.ui.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import rehearsal.ui.shell.Dialogs;

/** Somebody always chooses the same. */
public record ChosenFiles(List<Path> files, Optional<Path> folder) implements Dialogs {

    @Override
    public List<Path> files(String title) {
        return files;
    }

    @Override
    public Optional<Path> folder(String title) {
        return folder;
    }

    @Override
    public Optional<Path> saveAs(String suggestedName) {
        return folder.map(place -> place.resolve(suggestedName));
    }
}
