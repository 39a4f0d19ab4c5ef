package rehearsal.ui.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import rehearsal.ui.shell.Dialogs;

/** Nobody chooses a file. */
public final class NoDialogs implements Dialogs {
    @Override
    public List<Path> files(String title) {
        return List.of();
    }

    @Override
    public Optional<Path> folder(String title) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> saveAs(String suggestedName) {
        return Optional.empty();
    }
}
