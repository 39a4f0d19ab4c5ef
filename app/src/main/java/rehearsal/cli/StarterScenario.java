package rehearsal.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import rehearsal.starter.StarterFile;
import rehearsal.starter.StarterShelf;

/** A shipped scenario by the name of its file, unless a file of that name lies here. */
record StarterScenario(String name) {

    Optional<StarterFile> find() {
        if (name.equals("-") || Files.exists(Path.of(name))) {
            return Optional.empty();
        }
        return StarterShelf.bundled().scenarios().stream().filter(file -> file.pathInFolder().equals(name + ".yaml")).findFirst();
    }
}
