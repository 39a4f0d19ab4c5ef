package rehearsal.library;

import java.util.List;
import rehearsal.program.Program;
import rehearsal.prompt.Lint;
import rehearsal.prompt.Problem;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.Scope;

/** Lint with the program as it stands now. */
public final class Linting implements ProblemFinder {

    private final ProgramInUse programs;
    private volatile Made made;

    private record Made(Program program, Lint lint) {
    }

    public Linting(ProgramInUse programs) {
        this.programs = programs;
        this.made = new Made(programs.now(), new Lint(programs.now()));
    }

    @Override
    public List<Problem> find(Scope scope, PromptText text) {
        return lint(programs.now()).check(scope.type(), scope.phase(), text);
    }

    private Lint lint(Program now) {
        var last = made;
        if (last.program() == now) {
            return last.lint();
        }
        var fresh = new Made(now, new Lint(now));
        made = fresh;
        return fresh.lint();
    }
}
