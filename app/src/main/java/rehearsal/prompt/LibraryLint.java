package rehearsal.prompt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rehearsal.program.Phase;
import rehearsal.program.Program;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Prompts;
import rehearsal.store.prompt.Scope;
import rehearsal.store.prompt.VersionSummary;

/** What is wrong with the prompts of a program: with the live and the newest version of each, and with the library as a whole. */
public final class LibraryLint {
    /** More versions of one prompt than anybody switches on. */
    private static final int FAR_BACK = 10_000;

    private static final Comparator<Scope> ORDER = Comparator.comparing(Scope::type).thenComparing(scope -> scope.phase().orElse(""))
            .thenComparing(Scope::program);

    private final Program program;
    private final Lint lint;

    public LibraryLint(Program program, Lint lint) {
        this.program = program;
        this.lint = lint;
    }

    /** A problem of a prompt; of one of its versions, or of the prompt as a whole, and then it has no place in a body. */
    public record Finding(Scope scope, OptionalInt version, Problem problem) {
    }

    /** Everything there is to say about the prompts of the program on this shelf. */
    public List<Finding> check(Prompts prompts) {
        var findings = new ArrayList<Finding>();
        var active = new TreeMap<Scope, SortedSet<Integer>>(ORDER);
        for (var summary : prompts.scopes(program.name())) {
            var scope = summary.scope();
            var numbers = prompts.history(scope, FAR_BACK).stream().filter(VersionSummary::active).map(VersionSummary::version)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (summary.versions() > 0) {
                active.put(scope, numbers);
            }
            var looked = new HashSet<Integer>();
            prompts.live(scope).ifPresent(live -> version(live, looked, findings));
            prompts.latest(scope).ifPresent(latest -> version(latest, looked, findings));
        }
        findings.addAll(whole(program, active));
        return findings;
    }

    private void version(PromptVersion version, Set<Integer> looked, List<Finding> findings) {
        if (looked.add(version.version())) {
            lint.check(version.scope().type(), version.scope().phase(), version.text())
                    .forEach(problem -> findings.add(new Finding(version.scope(), OptionalInt.of(version.version()), problem)));
        }
    }

    /** Active: the numbers of the active versions of every scope that has versions. Scopes of other programs are not looked at. */
    public static List<Finding> whole(Program program, Map<Scope, SortedSet<Integer>> active) {
        var findings = new ArrayList<Finding>();
        severalLive(program, active, findings);
        noneLive(program, active, findings);
        unreachable(program, findings);
        return findings;
    }

    private static void noneLive(Program program, Map<Scope, SortedSet<Integer>> active, List<Finding> findings) {
        for (var phase : program.phases()) {
            var scope = new Scope(program.name(), PromptType.COACH, Optional.of(phase.id()));
            if (!active.containsKey(scope) || active.get(scope).isEmpty()) {
                findings.add(whole(scope, Problem.warning(Problem.Code.NO_LIVE_PROMPT, Optional.empty(),
                        "No prompt is live for the phase " + phase.id() + ", so a session stops there. Make a version live.")));
            }
        }
        var phases = program.phases().stream().map(Phase::id).toList();
        active.forEach((scope, versions) -> {
            var isPhase = scope.type() == PromptType.COACH && scope.phase().filter(phases::contains).isPresent();
            if (scope.program().equals(program.name()) && versions.isEmpty() && !isPhase) {
                findings.add(whole(scope, Problem.warning(Problem.Code.NO_LIVE_PROMPT, Optional.empty(),
                        "No version of it is live, so it is never used. Make one live, or archive it.")));
            }
        });
    }

    private static void severalLive(Program program, Map<Scope, SortedSet<Integer>> active, List<Finding> findings) {
        active.forEach((scope, versions) -> {
            if (scope.program().equals(program.name()) && versions.size() > 1) {
                findings.add(whole(scope, Problem.warning(Problem.Code.SEVERAL_LIVE, Optional.empty(),
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
            findings.add(whole(scope, Problem.warning(Problem.Code.UNREACHABLE_PHASE, Optional.empty(),
                    "No phase leads to " + phase.id() + ". Name it under “next” of the phase before it.")));
        });
    }

    private static Finding whole(Scope scope, Problem problem) {
        return new Finding(scope, OptionalInt.empty(), problem);
    }
}
