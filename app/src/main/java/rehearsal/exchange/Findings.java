package rehearsal.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rehearsal.document.FileProblem;

/** Collects what one reading finds. */
final class Findings {
    private final List<ImportedPrompt> prompts = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final List<FileProblem> problems = new ArrayList<>();

    void prompt(ImportedPrompt prompt) {
        prompts.add(prompt);
    }

    void skip(String file, String reason) {
        skipped.add(new Skipped(file, reason));
    }

    void fail(String file, int line, int column, String message, Optional<String> suggestion) {
        problems.add(new FileProblem(FileProblem.Severity.ERROR, file, line, column, message, suggestion));
    }

    void fail(String file, int line, String message) {
        fail(file, line, 1, message, Optional.empty());
    }

    void addAll(List<FileProblem> found) {
        problems.addAll(found);
    }

    List<ImportedPrompt> prompts() {
        return prompts;
    }

    Reading reading() {
        return new Reading(prompts, skipped, problems);
    }
}
