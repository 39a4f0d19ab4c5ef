package rehearsal.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rehearsal.document.DocumentProblem;
import rehearsal.document.Position;

/** Collects what one reading finds. */
final class ImportFindings {
    private final List<ImportedPrompt> prompts = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final List<DocumentProblem> problems = new ArrayList<>();
    private final Set<Path> partsOfOthers = new HashSet<>();

    void prompt(ImportedPrompt prompt) {
        prompts.add(prompt);
    }

    void skip(String file, String reason) {
        skipped.add(new Skipped(file, reason));
    }

    /** What is no prompt: a problem when a person named the file, else only left alone. */
    void refuse(PromptFormat.Source source, Position at, String message, String help) {
        if (source.chosen()) {
            fail(source.file(), at.line(), at.column(), message, Optional.of(help));
        } else {
            skip(source.file(), message);
        }
    }

    void fail(String file, int line, int column, String message, Optional<String> suggestion) {
        problems.add(new DocumentProblem(DocumentProblem.Severity.ERROR, file, line, column, message, suggestion));
    }

    void fail(String file, int line, String message) {
        fail(file, line, 1, message, Optional.empty());
    }

    void fail(String file, Position at, String message, String help) {
        fail(file, at.line(), at.column(), message, Optional.of(help));
    }

    void addAll(List<DocumentProblem> found) {
        problems.addAll(found);
    }

    /** This file was read as part of another one, and is not read again by itself. */
    void tookPart(Path path) {
        partsOfOthers.add(path.toAbsolutePath().normalize());
    }

    boolean isPart(Path path) {
        return partsOfOthers.contains(path.toAbsolutePath().normalize());
    }

    List<ImportedPrompt> prompts() {
        return prompts;
    }

    ReadFiles reading() {
        return new ReadFiles(prompts, skipped, problems);
    }
}
