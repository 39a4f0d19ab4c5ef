package rehearsal.cli;

import java.util.Optional;
import picocli.CommandLine.Option;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;

/** --type and --phase: which prompt is meant. */
final class ScopeOptions {

    @Option(names = "--type", required = true, paramLabel = "TYPE", description = "One of: ${COMPLETION-CANDIDATES}.")
    private PromptType type = PromptType.COACH;

    @Option(names = "--phase", paramLabel = "PHASE", description = "The phase of a coach prompt.")
    private Optional<String> phase = Optional.empty();

    Scope scope(String program) {
        return new Scope(program, type, phase);
    }
}
