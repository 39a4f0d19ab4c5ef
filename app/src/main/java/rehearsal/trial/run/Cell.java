package rehearsal.trial.run;

import rehearsal.trial.suite.SuiteCase;
import rehearsal.trial.suite.TrialSuite;

/** One session of a run: a case, a side, a repeat. The sides of one case stand together, so that pairs are complete early. */
public record Cell(int place, int caseIndex, int sideIndex, int repeat) {

    public static Cell at(TrialSuite suite, int place) {
        int sides = suite.sides().size();
        int perRepeat = suite.cases().size() * sides;
        int within = place % perRepeat;
        return new Cell(place, within / sides, within % sides, place / perRepeat + 1);
    }

    SuiteCase of(TrialSuite suite) {
        return suite.cases().get(caseIndex);
    }
}
