package rehearsal.ui.cases;

import java.util.List;
import rehearsal.library.AuthorContext;
import rehearsal.session.SessionEngine;
import rehearsal.store.trial.KeptCase;
import rehearsal.trial.TrialCases;
import rehearsal.workspace.Workspace;

/** Where cases are kept. Each call may block. */
public final class CaseActions {

    private final TrialCases cases;
    private final String program;

    public CaseActions(Workspace workspace, SessionEngine sessions, AuthorContext shelves) {
        this.cases = new TrialCases(sessions, workspace.store().cases(), workspace.programs()::find, shelves.author());
        this.program = shelves.program().name();
    }

    KeptCase keep(CaseStart start, String name, List<String> tags) {
        return cases.keep(cases.of(start.session(), start.afterTurns(), name, tags));
    }

    /** Every kept case as a suite. */
    String suite(String file) {
        return cases.suite(program, file);
    }
}
