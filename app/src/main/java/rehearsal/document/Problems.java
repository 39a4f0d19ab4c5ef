package rehearsal.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with one document while it is read. */
public final class Problems {
    private final String file;
    private final List<FileProblem> found = new ArrayList<>();

    public Problems(String file) {
        this.file = file;
    }

    /** Goes on from what was found while the document was parsed. */
    public Problems(String file, Parsed parsed) {
        this(file);
        found.addAll(parsed.problems());
    }

    public void error(Position at, String message) {
        add(FileProblem.Severity.ERROR, at, message, Optional.empty());
    }

    public void error(Position at, String message, String suggestion) {
        add(FileProblem.Severity.ERROR, at, message, Optional.of(suggestion));
    }

    public void error(Position at, String message, Optional<String> suggestion) {
        add(FileProblem.Severity.ERROR, at, message, suggestion);
    }

    public void warning(Position at, String message, String suggestion) {
        add(FileProblem.Severity.WARNING, at, message, Optional.of(suggestion));
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(FileProblem::isError);
    }

    /** In the order of the document. */
    public List<FileProblem> list() {
        return found.stream().sorted(Comparator.comparingInt(FileProblem::line).thenComparingInt(FileProblem::column))
                .distinct().toList();
    }

    private void add(FileProblem.Severity severity, Position at, String message, Optional<String> suggestion) {
        found.add(new FileProblem(severity, file, at.line(), at.column(), message, suggestion));
    }
}
