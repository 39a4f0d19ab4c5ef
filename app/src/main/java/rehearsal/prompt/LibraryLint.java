package rehearsal.prompt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import rehearsal.program.Program;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;

/** What is wrong with a library as a whole, seen from which versions are active. */
public final class LibraryLint {
    private LibraryLint() {
    }

    /** A problem of a scope; it has no place in a body. */
    public record Finding(Scope scope, Problem problem) {
    }

    /** Active: the numbers of the active versions of every scope that has any. Scopes of other programs are not looked at. */
    public static List<Finding> check(Program program, Map<Scope, SortedSet<Integer>> active) {
        var findings = new ArrayList<Finding>();
        severalLive(program, active, findings);
        for (var phase : program.phases()) {
            var scope = new Scope(program.name(), PromptType.COACH, Optional.of(phase.id()));
            if (!active.containsKey(scope) || active.get(scope).isEmpty()) {
                findings.add(new Finding(scope, Problem.warning(Problem.Code.NO_LIVE_PROMPT, Optional.empty(),
                        "No prompt is live for the phase " + phase.id() + "; a talk that gets there stops. Make a version live.")));
            }
        }
        unreachable(program, findings);
        return findings;
    }

    private static void severalLive(Program program, Map<Scope, SortedSet<Integer>> active, List<Finding> findings) {
        active.forEach((scope, versions) -> {
            if (scope.program().equals(program.name()) && versions.size() > 1) {
                findings.add(new Finding(scope, Problem.warning(Problem.Code.SEVERAL_LIVE, Optional.empty(),
                        versions.size() + " versions are active " + versions + "; v" + versions.last()
                                + " is the live one, being the newest. Deactivate the others, unless they are kept to fall back on.")));
            }
        });
    }

    private static void unreachable(Program program, List<Finding> findings) {
        var reached = new HashSet<String>();
        program.phases().forEach(phase -> phase.next().stream().filter(next -> !next.equals(phase.id())).forEach(reached::add));
        program.phases().stream().skip(1).filter(phase -> !reached.contains(phase.id())).forEach(phase -> {
            var scope = new Scope(program.name(), PromptType.COACH, Optional.of(phase.id()));
            findings.add(new Finding(scope, Problem.warning(Problem.Code.UNREACHABLE_PHASE, Optional.empty(),
                    "No phase leads to " + phase.id() + "; name it under “next” of the phase before it.")));
        });
    }
}
