package rehearsal.trial.check;

import java.util.List;
import rehearsal.state.ActionOutcome;

/** The coach asked for nothing that it may not do. */
record AllowedActionsCheck() implements CheckKind {

    @Override
    public CheckText text() {
        return new CheckText("only-allowed-actions",
                "Every action the coach asked for is one the prompt of its phase allows, and none was refused.", "none",
                "{check: only-allowed-actions}");
    }

    @Override
    public boolean ofSession() {
        return true;
    }

    @Override
    public Finding find(CheckInput input) {
        for (var reply : input.evidence().replies()) {
            var allowed = input.evidence().allowed().get(reply.before().currentPhase());
            for (var outcome : reply.outcomes()) {
                if (outcome.result() == ActionOutcome.Result.REFUSED || allowed != null && !allows(allowed, outcome)) {
                    return new Finding.Fact(false,
                            "Turn " + reply.number() + ": " + outcome.action().type() + " was refused. " + outcome.why());
                }
            }
        }
        return new Finding.Fact(true, "Every action was allowed.");
    }

    private static boolean allows(List<String> allowed, ActionOutcome outcome) {
        return allowed.contains(outcome.action().type());
    }
}
