package rehearsal.document;

import java.util.List;
import java.util.Optional;

/** What was read of a document. No root: nothing could be read, and the problems say why. */
public record Parsed(Optional<Node> root, List<FileProblem> problems) {
    public Parsed {
        problems = List.copyOf(problems);
    }

    static Parsed of(Node root, Problems problems) {
        return new Parsed(Optional.of(root), problems.list());
    }

    static Parsed unreadable(Problems problems) {
        return new Parsed(Optional.empty(), problems.list());
    }
}
