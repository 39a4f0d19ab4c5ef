package rehearsal.ui.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import rehearsal.exchange.LibraryExport;
import rehearsal.exchange.LibraryWriter;
import rehearsal.library.AuthorContext;
import rehearsal.store.db.StoreException;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.draft.WindowContext;

/** Prompts as files: into a folder, or one carried out of the window. */
final class ExportModel {

    private final AuthorContext shelves;
    private final WindowContext around;

    ExportModel(AuthorContext shelves, WindowContext around) {
        this.shelves = shelves;
        this.around = around;
    }

    void export(Path folder, Optional<Scope> only) {
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
    Optional<Path> carry(Scope scope) {
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
}
