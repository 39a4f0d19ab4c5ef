package rehearsal.trial.check;

import java.util.List;

/** The verdict of one check or set, with its reason. */
public record CheckResult(String name, Outcome outcome, double score, double weight, String reason, List<CheckResult> parts) {

    public CheckResult {
        parts = List.copyOf(parts);
    }

    public enum Outcome {
        PASSED, FAILED,
        /** Nothing could be said; no verdict against the reply. */
        NOT_JUDGED
    }

    static CheckResult of(String name, boolean passed, double score, double weight, String reason) {
        return new CheckResult(name, passed ? Outcome.PASSED : Outcome.FAILED, score, weight, reason, List.of());
    }

    public boolean passed() {
        return outcome == Outcome.PASSED;
    }
}
