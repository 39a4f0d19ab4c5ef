package rehearsal.trial.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rehearsal.statistics.HolmAdjustment;
import rehearsal.statistics.LookPlan;
import rehearsal.statistics.McNemarTest;
import rehearsal.statistics.PairedBootstrap;
import rehearsal.statistics.PairedMean;
import rehearsal.statistics.Rate;
import rehearsal.statistics.WinLossTie;
import rehearsal.trial.check.CheckResult;
import rehearsal.trial.run.CellResult;
import rehearsal.trial.suite.SuiteCase;
import rehearsal.trial.suite.TrialSuite;

/**
 * A run in figures and words.
 *
 * @param checks for each check, the share of cells of each side that passed it
 * @param flaky cases that passed in one repeat and failed in another, with the side
 */
public record TrialReport(String name, String mode, int cells, int finished, List<SideSummary> sides, List<Comparison> comparisons,
        Map<String, Map<String, Rate>> checks, List<String> flaky, List<CellResult> results) {

    public TrialReport {
        sides = List.copyOf(sides);
        comparisons = List.copyOf(comparisons);
        flaky = List.copyOf(flaky);
        results = List.copyOf(results);
    }

    public static TrialReport of(TrialSuite suite, List<CellResult> results) {
        var names = suite.sides().stream().map(side -> side.name()).toList();
        var sides = names.stream()
                .map(name -> SideSummary.of(name, results.stream().filter(cell -> cell.side().equals(name)).toList(), suite.repeats()))
                .toList();
        return new TrialReport(suite.name(), suite.mode().name().toLowerCase(Locale.ROOT), suite.cells(), results.size(), sides,
                comparisons(suite, names, results), checks(names, results), flaky(results), results);
    }

    /** One sentence about the whole. */
    public String verdict() {
        if (comparisons.isEmpty()) {
            var only = sides.getFirst();
            return "%s passed %d of %d.".formatted(only.name(), only.passed(), only.judged());
        }
        return String.join(" ", comparisons.stream().map(Comparison::verdict).toList());
    }

    public int failedCalls() {
        return sides.stream().mapToInt(SideSummary::failedCalls).sum();
    }

    public int failed() {
        return sides.stream().mapToInt(side -> side.judged() - side.passed()).sum();
    }

    public int passed() {
        return sides.stream().mapToInt(SideSummary::passed).sum();
    }

    private static List<Comparison> comparisons(TrialSuite suite, List<String> names, List<CellResult> results) {
        var found = new ArrayList<Comparison>();
        for (var name : names.subList(1, names.size())) {
            found.add(comparison(suite, names.getFirst(), name, results));
        }
        var adjusted = HolmAdjustment.of(found.stream().map(each -> each.count().signTest().probability()).toList());
        var all = new ArrayList<Comparison>();
        for (int at = 0; at < found.size(); at++) {
            var each = found.get(at);
            all.add(new Comparison(each.first(), each.second(), each.pairs(), each.estimate(), each.count(), each.passes(),
                    adjusted.get(at),
                    each.verdict()));
        }
        return all;
    }

    private static Comparison comparison(TrialSuite suite, String first, String second, List<CellResult> results) {
        var pairs = suite.cases().stream().map(each -> pair(each, first, second, results)).flatMap(Optional::stream).toList();
        var looks = LookPlan.of(0.05, suite.looks()).looks();
        var done = looks.stream().filter(look -> pairs.size() >= Math.ceil(look.share() * suite.cases().size())).toList();
        // Between two looks nothing new may be read out of the results, so the pairs of the last look decide.
        var used = done.isEmpty() ? pairs : pairs.subList(0, (int) Math.ceil(done.getLast().share() * suite.cases().size()));
        double level = done.isEmpty() ? 0.95 : 1 - done.getLast().probability();
        var differences = differences(used);
        var estimate = new PairedBootstrap(PairedBootstrap.USUAL_DRAWS, PairedBootstrap.USUAL_SEED, level).ofClusters(differences,
                clusters(used));
        double spread = differences.length < 2 ? 0 : PairedMean.of(differences).standardError() * Math.sqrt(differences.length);
        var verdict = done.isEmpty() && !pairs.isEmpty()
                ? "No verdict before the first look: %d of %d paired cases are in.".formatted(pairs.size(), suite.cases().size())
                : VerdictWords.of(first, second, estimate, spread, suite.minimumCases());
        var early = !done.isEmpty() && done.getLast().share() < 1 && estimate.interval().excludesZero()
                && used.size() >= suite.minimumCases() ? " Decided: you can stop now." : "";
        return new Comparison(first, second, pairs, estimate, WinLossTie.of(differences, 1e-9), passes(used), 1, verdict + early);
    }

    private static Optional<CasePair> pair(SuiteCase each, String first, String second, List<CellResult> results) {
        var one = results.stream().filter(cell -> cell.caseName().equals(each.name()) && cell.side().equals(first)).toList();
        var other = results.stream().filter(cell -> cell.caseName().equals(each.name()) && cell.side().equals(second)).toList();
        var whole = !one.isEmpty() && one.size() == other.size() && one.stream().allMatch(CellResult::judged)
                && other.stream().allMatch(CellResult::judged);
        return whole
                ? Optional.of(new CasePair(each.name(), each.cluster(), each.weight(), mean(one), mean(other),
                        one.stream().allMatch(CellResult::passed), other.stream().allMatch(CellResult::passed)))
                : Optional.empty();
    }

    private static double mean(List<CellResult> cells) {
        return cells.stream().mapToDouble(CellResult::score).average().orElse(0);
    }

    /** A case of weight 2 counts as much as two. */
    private static double[] differences(List<CasePair> pairs) {
        double usual = pairs.stream().mapToDouble(CasePair::weight).average().orElse(1);
        return pairs.stream().mapToDouble(pair -> pair.difference() * (usual == 0 ? 1 : pair.weight() / usual)).toArray();
    }

    private static int[] clusters(List<CasePair> pairs) {
        var numbers = new HashMap<String, Integer>();
        return pairs.stream().mapToInt(pair -> numbers.computeIfAbsent(pair.cluster(), _ -> numbers.size())).toArray();
    }

    private static McNemarTest passes(List<CasePair> pairs) {
        var first = new boolean[pairs.size()];
        var second = new boolean[pairs.size()];
        for (int at = 0; at < pairs.size(); at++) {
            first[at] = pairs.get(at).firstPassed();
            second[at] = pairs.get(at).secondPassed();
        }
        return McNemarTest.of(first, second);
    }

    private static Map<String, Map<String, Rate>> checks(List<String> sides, List<CellResult> results) {
        var names = results.stream().flatMap(cell -> cell.verdict().stream()).flatMap(verdict -> verdict.parts().stream())
                .map(CheckResult::name).distinct().toList();
        var all = new LinkedHashMap<String, Map<String, Rate>>();
        for (var name : names) {
            var bySide = new LinkedHashMap<String, Rate>();
            for (var side : sides) {
                var found = results.stream().filter(cell -> cell.side().equals(side)).flatMap(cell -> cell.verdict().stream())
                        .flatMap(verdict -> verdict.parts().stream()).filter(part -> part.name().equals(name))
                        .filter(part -> part.outcome() != CheckResult.Outcome.NOT_JUDGED).toList();
                bySide.put(side, Rate.wilson((int) found.stream().filter(CheckResult::passed).count(), found.size(), 0.95));
            }
            all.put(name, bySide);
        }
        return all;
    }

    private static List<String> flaky(List<CellResult> results) {
        var seen = new LinkedHashMap<String, Boolean>();
        var flaky = new ArrayList<String>();
        for (var cell : results) {
            var name = cell.caseName() + " (" + cell.side() + ")";
            if (cell.judged() && seen.putIfAbsent(name, cell.passed()) instanceof Boolean before && before != cell.passed()
                    && !flaky.contains(name)) {
                flaky.add(name);
            }
        }
        return flaky;
    }
}
