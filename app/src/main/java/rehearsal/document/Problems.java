package rehearsal.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with one document while it is read. */
public final class Problems {
    private final String file;
    private final List<DocumentProblem> found = new ArrayList<>();

    public Problems(String file) {
        this.file = file;
    }

    /** Goes on from what was found while the document was parsed. */
    public Problems(String file, ParsedDocument parsed) {
        this(file);
        found.addAll(parsed.problems());
    }

    public void error(Position at, String message) {
        add(DocumentProblem.Severity.ERROR, at, message, Optional.empty());
    }

    public void error(Position at, String message, String suggestion) {
        add(DocumentProblem.Severity.ERROR, at, message, Optional.of(suggestion));
    }

    public void error(Position at, String message, Optional<String> suggestion) {
        add(DocumentProblem.Severity.ERROR, at, message, suggestion);
    }

    public void warning(Position at, String message, String suggestion) {
        add(DocumentProblem.Severity.WARNING, at, message, Optional.of(suggestion));
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(DocumentProblem::isError);
    }

    /** In the order of the document. */
    public List<DocumentProblem> list() {
        return found.stream().sorted(Comparator.comparingInt(DocumentProblem::line).thenComparingInt(DocumentProblem::column))
                .distinct().toList();
    }

    private void add(DocumentProblem.Severity severity, Position at, String message, Optional<String> suggestion) {
        found.add(new DocumentProblem(severity, file, at.line(), at.column(), message, suggestion));
    }
}
