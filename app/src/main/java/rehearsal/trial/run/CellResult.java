package rehearsal.trial.run;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import rehearsal.ai.models.Money;
import rehearsal.trial.check.CheckResult;

/**
 * What became of a cell. A failed call and a failed check are different things: with an error there is no verdict.
 *
 * @param cached the answers are those of an earlier cell that was made from the same
 */
public record CellResult(int place, String side, String caseName, int repeat, Optional<UUID> session, Optional<CheckResult> verdict,
        Optional<String> error, Spent spent, boolean cached) {

    /** What the session took; unknown stays empty. */
    public record Spent(int turns, int calls, long millis, OptionalLong firstWordMillis, Optional<Money> cost, long tokensIn,
            long tokensOut) {
        public static Spent nothing() {
            return new Spent(0, 0, 0, OptionalLong.empty(), Optional.empty(), 0, 0);
        }
    }

    public boolean judged() {
        return error.isEmpty() && verdict.filter(result -> result.outcome() != CheckResult.Outcome.NOT_JUDGED).isPresent();
    }

    public boolean passed() {
        return judged() && verdict.filter(CheckResult::passed).isPresent();
    }

    public double score() {
        return verdict.map(CheckResult::score).orElse(0.0);
    }
}
