package rehearsal.exchange;

import java.util.List;
import rehearsal.document.FileProblem;

/** What was read of a file or folder: the prompts, what was left alone, and what is wrong, each with its place. */
public record Reading(List<ImportedPrompt> prompts, List<Skipped> skipped, List<FileProblem> problems) {
    public Reading {
        prompts = List.copyOf(prompts);
        skipped = List.copyOf(skipped);
        problems = List.copyOf(problems);
    }

    /** What could not be read; warnings are not among them. */
    public List<FileProblem> failed() {
        return problems.stream().filter(FileProblem::isError).toList();
    }
}
