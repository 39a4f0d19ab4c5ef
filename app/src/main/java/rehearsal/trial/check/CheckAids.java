package rehearsal.trial.check;

import rehearsal.ai.AiException;

/** What some checks need from outside: somebody who judges, and a place to run scripts. */
public interface CheckAids {

    /** A judge's view of a reply or session by a rubric, between 0 and 1. */
    Finding byRubric(CheckInput input) throws AiException, InterruptedException;

    /** A program of the user's own: JSON in, a verdict out. */
    Finding byScript(CheckInput input) throws InterruptedException;

    /** Neither is there. */
    static CheckAids none() {
        return new CheckAids() {
            @Override
            public Finding byRubric(CheckInput input) {
                return new Finding.NotJudged("No judge is set for this suite. Add judge: with a provider and a model.");
            }

            @Override
            public Finding byScript(CheckInput input) {
                return new Finding.NotJudged("Scripts are not allowed for this suite. Allow them and run it again.");
            }
        };
    }
}
