package rehearsal.document;

import java.util.Optional;

/** Something wrong in a document: where, what, and what to write instead. */
public record DocumentProblem(Severity severity, String file, int line, int column, String message, Optional<String> suggestion) {

    public enum Severity {
        ERROR, WARNING
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** One line for a terminal: {@code file:line:column: message (suggestion)}. */
    public String sentence() {
        var place = line > 0 ? file + ":" + line + ":" + column : file;
        return place + ": " + message + suggestion.map(text -> " (" + text + ")").orElse("");
    }
}
