package rehearsal.prompt;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import rehearsal.program.Program;
import rehearsal.store.prompt.LiveGate;
import rehearsal.store.prompt.PromptVersion;

/** Lets a version go live when lint finds no error in it, for a turn would stop at one. A version of a program that is not here cannot be judged and passes. */
public final class LintGate implements LiveGate {

    private final Function<String, Optional<Program>> programs;

    public LintGate(Function<String, Optional<Program>> programs) {
        this.programs = programs;
    }

    @Override
    public Optional<String> objection(PromptVersion version) {
        var scope = version.scope();
        return programs.apply(scope.program()).map(program -> new Lint(program).check(scope.type(), scope.phase(), version.text()))
                .flatMap(LintGate::objection);
    }

    private static Optional<String> objection(List<Problem> problems) {
        var errors = problems.stream().filter(Problem::blocksLive).toList();
        if (errors.isEmpty()) {
            return Optional.empty();
        }
        var more = errors.size() == 1
                ? ""
                : errors.size() == 2 ? " There is 1 more error." : " There are " + (errors.size() - 1) + " more errors.";
        return Optional.of("its text has an error: " + errors.getFirst().message() + more);
    }
}
