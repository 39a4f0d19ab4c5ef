package rehearsal.exchange;

import java.util.List;
import rehearsal.document.DocumentProblem;

/** What was read of a file or folder: the prompts, what was left alone, and what is wrong, each with its place. */
public record ReadFiles(List<ImportedPrompt> prompts, List<Skipped> skipped, List<DocumentProblem> problems) {
    public ReadFiles {
        prompts = List.copyOf(prompts);
        skipped = List.copyOf(skipped);
        problems = List.copyOf(problems);
    }

    /** What could not be read; warnings are not among them. */
    public List<DocumentProblem> failed() {
        return problems.stream().filter(DocumentProblem::isError).toList();
    }
}
