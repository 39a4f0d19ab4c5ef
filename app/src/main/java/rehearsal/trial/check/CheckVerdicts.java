package rehearsal.trial.check;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import rehearsal.ai.AiException;
import rehearsal.trial.check.CheckResult.Outcome;

/** From checks and a session to one verdict. The rules of weights, thresholds, sets and negations are promptfoo's. */
public final class CheckVerdicts {

    private final CheckAids aids;

    public CheckVerdicts(CheckAids aids) {
        this.aids = aids;
    }

    /** A case without checks passes: nothing was asked of it. */
    public CheckResult judge(List<Check> checks, OptionalDouble threshold, Evidence evidence) throws InterruptedException {
        if (checks.isEmpty()) {
            return CheckResult.of("all", true, 1, 1, "Nothing is checked.");
        }
        return together("all", checks, threshold, 1, evidence);
    }

    private CheckResult together(String name, List<Check> checks, OptionalDouble threshold, double weight, Evidence evidence)
            throws InterruptedException {
        var parts = new ArrayList<CheckResult>();
        double scores = 0;
        double weights = 0;
        for (var check : checks) {
            var part = switch (check) {
                case Check.Single single -> single(single, evidence);
                case Check.Together set -> together(set.name(), set.checks(), set.threshold(), set.weight(), evidence);
            };
            parts.add(part);
            scores += part.score() * part.weight();
            weights += part.weight();
        }
        double score = weights > 0 ? scores / weights : 0;
        var unknown = parts.stream().filter(part -> part.outcome() == Outcome.NOT_JUDGED).findFirst();
        if (unknown.isPresent()) {
            return new CheckResult(name, Outcome.NOT_JUDGED, score, weight, unknown.get().reason(), parts);
        }
        var failed = parts.stream().filter(part -> !part.passed()).toList();
        boolean passed = threshold.isPresent() ? score >= threshold.getAsDouble() : failed.isEmpty();
        var reason = threshold.isPresent()
                ? "The weighted score is %.2f; %s is wanted.".formatted(score, threshold.getAsDouble())
                : failed.isEmpty() ? "All checks passed." : failed.getLast().reason();
        return new CheckResult(name, passed ? Outcome.PASSED : Outcome.FAILED, score, weight, reason, parts);
    }

    private CheckResult single(Check.Single check, Evidence evidence) throws InterruptedException {
        var replies = replies(check, evidence);
        if (replies.isEmpty()) {
            return CheckResult.of(check.name(), check.weight() == 0, 0, check.weight(), "There is no reply to look at.");
        }
        var results = new ArrayList<CheckResult>();
        for (var reply : replies) {
            results.add(one(check, new CheckInput(check.setting(), evidence, reply, aids), replies.size() > 1));
        }
        if (results.size() == 1) {
            return results.getFirst();
        }
        double score = results.stream().mapToDouble(CheckResult::score).average().orElse(0);
        var worst = results.stream().filter(result -> result.outcome() == Outcome.NOT_JUDGED).findFirst()
                .or(() -> results.stream().filter(result -> !result.passed()).findFirst()).orElse(results.getFirst());
        return new CheckResult(check.name(), worst.outcome(), score, check.weight(), worst.reason(), results);
    }

    private static List<ReplyEvidence> replies(Check.Single check, Evidence evidence) {
        var all = evidence.replies();
        if (all.isEmpty() || check.kind().ofSession()) {
            return all.isEmpty() ? all : List.of(all.getLast());
        }
        return switch (check.setting().when().orElseGet(check.kind()::usually)) {
            case When.Every() -> all;
            case When.AtTheEnd() -> List.of(all.getLast());
            case When.Turn(int number) -> all.stream().filter(reply -> reply.number() == number).toList();
        };
    }

    private static CheckResult one(Check.Single check, CheckInput input, boolean ofSeveral) throws InterruptedException {
        var where = ofSeveral ? "Turn " + input.reply().number() + ": " : "";
        double weight = check.weight();
        return switch (finding(check, input)) {
            case Finding.Fact fact -> {
                boolean passed = fact.holds() != check.setting().negated();
                yield CheckResult.of(check.name(), passed || weight == 0, passed ? 1 : 0, weight, where + fact.reason());
            }
            case Finding.Degree degree -> CheckResult.of(check.name(), degree.enough() != check.setting().negated() || weight == 0,
                    check.setting().negated() ? 1 - degree.degree() : degree.degree(), weight, where + degree.reason());
            case Finding.Settled settled ->
                CheckResult.of(check.name(), settled.passed() || weight == 0, settled.score(), weight, where + settled.reason());
            case Finding.NotJudged unknown ->
                new CheckResult(check.name(), weight == 0 ? Outcome.PASSED : Outcome.NOT_JUDGED, 0, weight, where + unknown.why(),
                        List.of());
        };
    }

    /** A check that breaks is a check that could not be judged; the others go on. */
    private static Finding finding(Check.Single check, CheckInput input) throws InterruptedException {
        try {
            return check.kind().find(input);
        } catch (AiException call) {
            return new Finding.NotJudged("The judge did not answer. " + call.sentence());
        } catch (RuntimeException broken) {
            return new Finding.NotJudged("The check itself failed: " + broken.getMessage());
        }
    }
}
