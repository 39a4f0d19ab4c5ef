package rehearsal.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rehearsal.document.DocumentProblem;

/** Collects what one reading finds. */
final class ImportFindings {
    private final List<ImportedPrompt> prompts = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final List<DocumentProblem> problems = new ArrayList<>();

    void prompt(ImportedPrompt prompt) {
        prompts.add(prompt);
    }

    void skip(String file, String reason) {
        skipped.add(new Skipped(file, reason));
    }

    void fail(String file, int line, int column, String message, Optional<String> suggestion) {
        problems.add(new DocumentProblem(DocumentProblem.Severity.ERROR, file, line, column, message, suggestion));
    }

    void fail(String file, int line, String message) {
        fail(file, line, 1, message, Optional.empty());
    }

    void addAll(List<DocumentProblem> found) {
        problems.addAll(found);
    }

    List<ImportedPrompt> prompts() {
        return prompts;
    }

    ReadFiles reading() {
        return new ReadFiles(prompts, skipped, problems);
    }
}
