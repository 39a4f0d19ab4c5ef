package rehearsal.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the person said the library is: a data folder, a database address, or neither. */
public record LibraryLocation(Optional<Path> data, Optional<String> database) {

    public static LibraryLocation usual() {
        return new LibraryLocation(Optional.empty(), Optional.empty());
    }

    /** What was said when nothing but a place was said, which asks for the studio's window there; empty when there is a command. */
    public static Optional<LibraryLocation> alone(List<String> words) {
        if (words.isEmpty()) {
            return Optional.of(usual());
        }
        if (words.size() == 1) {
            return Optional.empty();
        }
        var said = words.get(1);
        var others = alone(words.subList(2, words.size()));
        return switch (words.getFirst()) {
            case "--data" -> others.map(rest -> new LibraryLocation(Optional.of(Path.of(said)), rest.database()));
            case "--db" -> others.map(rest -> new LibraryLocation(rest.data(), Optional.of(said)));
            default -> Optional.empty();
        };
    }
}
