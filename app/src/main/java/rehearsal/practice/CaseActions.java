package rehearsal.practice;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import rehearsal.program.Program;
import rehearsal.session.SessionEngine;
import rehearsal.store.trial.KeptCase;
import rehearsal.trial.TrialCase;
import rehearsal.trial.TrialCases;
import rehearsal.workspace.Workspace;

/** Where cases are kept. Each call may block. */
public final class CaseActions {

    private final TrialCases cases;
    private final Supplier<Program> program;

    public CaseActions(Workspace workspace, SessionEngine sessions, Supplier<Program> program) {
        this.cases = new TrialCases(sessions, workspace.store().cases(), workspace.programs()::find, workspace.author());
        this.program = program;
    }

    /** A case that starts where this session stood after so many turns of its client, unless the name is taken. */
    public KeptCase keep(UUID session, int afterTurns, String name, List<String> tags) {
        return cases.keep(made(session, afterTurns, name, tags));
    }

    /** The same, kept nowhere yet. */
    public TrialCase made(UUID session, int afterTurns, String name, List<String> tags) {
        return cases.of(session, afterTurns, name, tags);
    }

    public KeptCase keep(TrialCase made) {
        return cases.keep(made);
    }

    /** Every kept case as a suite. */
    public String suite(String file) {
        return cases.suite(program.get().name(), file);
    }
}
