package rehearsal.workflow.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import rehearsal.document.Problems;

/** Prompt texts that lie as files in the configuration's folder. Nothing outside of that folder is read. */
final class PromptFiles {
    private final Path folder;

    PromptFiles(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** The text of a file, or nothing where there is none. */
    Optional<String> text(String path) {
        var file = inside(path);
        try {
            return file.isPresent() && Files.isRegularFile(file.get()) ? Optional.of(Files.readString(file.get())) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The same, with a problem where it cannot be read. */
    Optional<String> read(PlacedName path, boolean required, Problems problems) {
        if (inside(path.name()).isEmpty()) {
            problems.error(path.at(), "The path " + path.name() + " leads out of the configuration's folder.",
                    "keep the file in the folder and write its relative path");
            return Optional.empty();
        }
        var text = text(path.name());
        if (text.isEmpty() && required) {
            problems.error(path.at(), "The file " + path.name() + " isn't in the configuration's folder or can't be read.",
                    "create it, or leave path out to use the template of this name");
        } else if (text.isEmpty()) {
            problems.warning(path.at(), "The optional file " + path.name() + " isn't there; the system prompt is left out.", "create it");
        }
        return text;
    }

    private Optional<Path> inside(String path) {
        try {
            return Optional.of(folder.resolve(path).normalize()).filter(file -> file.startsWith(folder) && !Path.of(path).isAbsolute());
        } catch (InvalidPathException impossible) {
            return Optional.empty();
        }
    }
}
