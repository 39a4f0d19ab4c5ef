package rehearsal.trial.suite;

import java.util.List;
import rehearsal.statistics.PairedPower;

/**
 * What a suite takes and what it can see, before it is paid for. What is not known is said to be unknown.
 *
 * @param spread how much results are taken to differ from case to case
 */
public record SuiteEstimate(TrialSuite suite, double spread) {

    /** Taken where no earlier run tells. */
    public static final double USUAL_SPREAD = 0.3;

    public static SuiteEstimate of(TrialSuite suite) {
        return new SuiteEstimate(suite, USUAL_SPREAD);
    }

    /** Answers of the sides; a note keeper and a model that plays the client come on top. */
    public int answers() {
        int once = suite.cases().stream().mapToInt(each -> suite.mode() == TurnMode.SIMULATED ? suite.mostTurns() : each.turns().size())
                .sum();
        return once * suite.sides().size() * suite.repeats();
    }

    /** The smallest difference that would be seen, as a share. */
    public double smallestDifference() {
        return PairedPower.usual(spread).smallestDifference(suite.cases().size());
    }

    public List<String> sentences() {
        var atMost = suite.mode() == TurnMode.SIMULATED ? "at most " : "";
        var first = "%d cells, %s%d answers. Cost and time are not known before the first answers.".formatted(suite.cells(), atMost,
                answers());
        if (suite.sides().size() < 2) {
            return List.of(first);
        }
        var second = suite.cases().size() < 2
                ? "One case cannot show a difference between sides."
                : "With these %d cases and %d repeat%s you will see a difference of %.0f points or more (80 %% power), if results differ by %.0f points from case to case."
                        .formatted(suite.cases().size(), suite.repeats(), suite.repeats() == 1 ? "" : "s", smallestDifference() * 100,
                                spread * 100);
        return List.of(first, second);
    }
}
