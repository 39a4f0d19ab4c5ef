package rehearsal.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the person said the library is: a data folder, a database address, or neither. */
public record Places(Optional<Path> data, Optional<String> database) {

    public static Places usual() {
        return new Places(Optional.empty(), Optional.empty());
    }

    /** What was said when nothing but a place was said, which asks for the studio's window there; empty when there is a command. */
    public static Optional<Places> alone(List<String> words) {
        if (words.isEmpty()) {
            return Optional.of(usual());
        }
        if (words.size() == 1) {
            return Optional.empty();
        }
        var said = words.get(1);
        var others = alone(words.subList(2, words.size()));
        return switch (words.getFirst()) {
            case "--data" -> others.map(rest -> new Places(Optional.of(Path.of(said)), rest.database()));
            case "--db" -> others.map(rest -> new Places(rest.data(), Optional.of(said)));
            default -> Optional.empty();
        };
    }
}
