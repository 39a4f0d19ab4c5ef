package rehearsal.trial.suite;

import java.util.List;
import java.util.Optional;
import rehearsal.program.Program;

/**
 * A suite that can be run.
 *
 * @param looks shares of the cases after which a verdict may be read, the last one 1
 * @param minimumCases with fewer paired cases there is no winner
 * @param mostTurns the most client messages of a simulated session
 */
public record TrialSuite(String name, Program program, TurnMode mode, int repeats, int concurrency, int minimumCases, int mostTurns,
        List<Double> looks, Caps caps, Optional<Caller> client, Optional<Caller> judge, List<SuiteSide> sides, List<SuiteCase> cases) {

    public TrialSuite {
        looks = List.copyOf(looks);
        sides = List.copyOf(sides);
        cases = List.copyOf(cases);
    }

    public int cells() {
        return cases.size() * sides.size() * repeats;
    }

    public TrialSuite repeated(int times) {
        return new TrialSuite(name, program, mode, times, concurrency, minimumCases, mostTurns, looks, caps, client, judge, sides, cases);
    }

    public TrialSuite capped(Caps changed) {
        return new TrialSuite(name, program, mode, repeats, concurrency, minimumCases, mostTurns, looks, changed, client, judge, sides,
                cases);
    }

    public TrialSuite atOnce(int calls) {
        return new TrialSuite(name, program, mode, repeats, calls, minimumCases, mostTurns, looks, caps, client, judge, sides, cases);
    }
}
