package rehearsal.document;

import java.util.List;
import java.util.Optional;

/** What was read of a document. No root: nothing could be read, and the problems say why. */
public record ParsedDocument(Optional<Node> root, List<DocumentProblem> problems) {
    public ParsedDocument {
        problems = List.copyOf(problems);
    }

    static ParsedDocument of(Node root, Problems problems) {
        return new ParsedDocument(Optional.of(root), problems.list());
    }

    static ParsedDocument unreadable(Problems problems) {
        return new ParsedDocument(Optional.empty(), problems.list());
    }
}
