package rehearsal.trial.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import rehearsal.ai.models.Money;
import rehearsal.statistics.PairedBootstrap;
import rehearsal.statistics.Rate;
import rehearsal.statistics.Reliability;
import rehearsal.trial.run.CellResult;

/**
 * One side in figures. Failed calls and failed checks are counted apart.
 *
 * @param everyRepeat how likely all repeats of a case pass
 * @param cost empty when a price is unknown
 */
public record SideSummary(String name, int cells, int judged, int passed, int failedCalls, int cached, Rate rate, double score,
        Reliability everyRepeat, OptionalDouble millis, OptionalDouble firstWordMillis, Optional<Money> cost) {

    static SideSummary of(String name, List<CellResult> cells, int repeats) {
        var judged = cells.stream().filter(CellResult::judged).toList();
        int passed = (int) judged.stream().filter(CellResult::passed).count();
        var names = judged.stream().map(CellResult::caseName).distinct().toList();
        var passes = names.stream()
                .mapToInt(each -> (int) judged.stream().filter(cell -> cell.caseName().equals(each) && cell.passed()).count())
                .toArray();
        var tries = names.stream().mapToInt(each -> (int) judged.stream().filter(cell -> cell.caseName().equals(each)).count()).toArray();
        var asked = cells.stream().filter(cell -> !cell.cached()).toList();
        return new SideSummary(name, cells.size(), judged.size(), passed,
                (int) cells.stream().filter(cell -> cell.error().isPresent()).count(),
                cells.size() - asked.size(), Rate.wilson(passed, judged.size(), 0.95),
                judged.stream().mapToDouble(CellResult::score).average().orElse(0),
                Reliability.of(repeats, passes, tries, PairedBootstrap.usual()),
                asked.stream().mapToLong(cell -> cell.spent().millis()).average(),
                asked.stream().flatMapToLong(cell -> cell.spent().firstWordMillis().stream()).average(), cost(asked));
    }

    private static Optional<Money> cost(List<CellResult> asked) {
        var known = asked.stream().filter(cell -> cell.spent().cost().isPresent()).toList();
        return known.size() < asked.size() || asked.isEmpty()
                ? Optional.empty()
                : known.stream().flatMap(cell -> cell.spent().cost().stream()).reduce(Money::plus);
    }
}
